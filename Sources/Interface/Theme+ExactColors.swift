import Drawing

extension Theme {
  /// What the entries of both palettes stand for where the terminal has every colour: the inks of
  /// Okabe and Ito as they are, or as much lighter or darker as their paper needs.
  package static let exactColors = ExactColors([
    // The papers and the greys of the dark theme.
    234: 0x171717, 236: 0x2A2A2A, 238: 0x36404C,
    252: 0xD4D4D4, 231: 0xFFFFFF, 246: 0x9A9A9A, 249: 0xB4B4B4, 250: 0xC0C0C0,
    // Sky blue, and lighter for the selection.
    74: 0x56B4E9, 117: 0x8CCBF0,
    // Orange.
    214: 0xE69F00,
    // Yellow, which is also the paper of what the filter matched.
    221: 0xF0E442, 222: 0xF0E442,
    // Vermillion, and lighter for the selection.
    209: 0xD55E00, 216: 0xFFA878,
    // The papers and the greys of the light theme, whose text is the bar of the other.
    254: 0xE6E6E6, 153: 0xB5DAF2,
    16: 0x000000, 242: 0x666666, 240: 0x555555, 235: 0x1E1E1E,
    // Blue, and darker for the selection.
    25: 0x0072B2, 18: 0x004A7C,
    // Vermillion made darker, and more so for the selection.
    130: 0xB85000, 88: 0x823600,
    // Yellow made darker.
    58: 0x635F00,
    // No ink of theirs is dark enough and far from vermillion: a red of our own.
    124: 0xA8002A, 89: 0x7A0020,
  ])
}
