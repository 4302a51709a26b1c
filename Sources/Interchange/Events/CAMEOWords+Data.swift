extension CAMEOWords {
  /// On each line a code, what the actor does, and after a bar the word that leads to the target.
  ///
  /// The codes are those of CAMEO 1.1b3; the words are this program’s own. A code that is not here
  /// is told by the longest one that it begins with.
  static let list = """
    01 makes a statement|to
    010 makes a statement|to
    011 declines to comment|on
    012 speaks gloomily|of
    013 speaks hopefully|of
    014 considers a policy|towards
    015 takes responsibility|before
    016 denies responsibility|before
    017 makes a symbolic gesture|towards
    018 voices sympathy|with
    019 says that it agrees|with
    02 appeals|to
    020 appeals|to
    021 appeals for practical help|to
    0211 appeals for economic cooperation|to
    0212 appeals for military cooperation|to
    0213 appeals for judicial cooperation|to
    0214 appeals for intelligence|to
    022 appeals for diplomatic support|to
    023 appeals for aid|to
    0231 appeals for economic aid|to
    0232 appeals for military aid|to
    0233 appeals for humanitarian aid|to
    0234 appeals for protection by troops|to
    024 appeals for political reform|to
    0241 appeals for other leaders|to
    0242 appeals for another policy|to
    0243 appeals for rights|to
    0244 appeals for another form of government|to
    025 appeals to give way|to
    0251 appeals to lift administrative measures|to
    0252 appeals to calm dissent|to
    0253 appeals to release people or property|to
    0254 appeals to lift economic sanctions|to
    0255 appeals to let others in|to
    0256 appeals to scale fighting down|to
    026 appeals for talks|to
    027 appeals for a settlement|to
    028 appeals for mediation|to
    03 offers cooperation|to
    030 offers cooperation|to
    031 offers practical cooperation|to
    0311 offers economic cooperation|to
    0312 offers military cooperation|to
    0313 offers judicial cooperation|to
    0314 offers intelligence|to
    032 offers diplomatic support|to
    033 offers aid|to
    0331 offers economic aid|to
    0332 offers military aid|to
    0333 offers humanitarian aid|to
    0334 offers protection by troops|to
    034 offers political reform|to
    0341 offers other leaders|to
    0342 offers another policy|to
    0343 offers rights|to
    0344 offers another form of government|to
    035 offers to give way|to
    0351 offers to lift administrative measures|on
    0352 offers to calm dissent|in
    0353 offers to release people or property|to
    0354 offers to lift economic sanctions|on
    0355 offers to let others in|to
    0356 offers to scale fighting down|with
    036 offers talks|to
    037 offers a settlement|to
    038 offers to accept mediation|by
    039 offers to mediate|for
    04 consults|with
    040 consults|with
    041 talks on the telephone|with
    042 visits|
    043 receives|
    044 meets elsewhere|with
    045 mediates|for
    046 negotiates|with
    05 cooperates in diplomacy|with
    050 cooperates in diplomacy|with
    051 praises|
    052 defends in words|
    053 gathers support|for
    054 recognises|
    055 apologises|to
    056 forgives|
    057 signs an agreement|with
    06 cooperates|with
    060 cooperates|with
    061 cooperates economically|with
    062 cooperates militarily|with
    063 cooperates in justice|with
    064 shares intelligence|with
    07 gives aid|to
    070 gives aid|to
    071 gives economic aid|to
    072 gives military aid|to
    073 gives humanitarian aid|to
    074 gives protection by troops|to
    075 grants asylum|to
    08 gives way|to
    080 gives way|to
    081 lifts administrative measures|on
    0811 lifts limits of political freedom|on
    0812 lifts a ban of parties or politicians|on
    0813 lifts a curfew|on
    0814 lifts a state of emergency|on
    082 calms dissent|in
    083 grants political reform|to
    0831 grants other leaders|to
    0832 grants another policy|to
    0833 grants rights|to
    0834 grants another form of government|to
    084 gives back or releases something|to
    0841 releases people|to
    0842 gives back property|to
    085 lifts economic sanctions|on
    086 lets others in|from
    0861 lets peacekeepers in|from
    0862 lets inspectors in|from
    0863 lets humanitarian help in|from
    087 scales fighting down|with
    0871 declares a truce|with
    0872 loosens a military blockade|of
    0873 sends troops home|before
    0874 retreats or surrenders|before
    09 investigates|
    090 investigates|
    091 investigates crime or corruption|of
    092 investigates abuses of human rights|by
    093 investigates military action|by
    094 investigates war crimes|by
    10 makes a demand|of
    100 makes a demand|of
    101 demands practical cooperation|of
    1011 demands economic cooperation|of
    1012 demands military cooperation|of
    1013 demands judicial cooperation|of
    1014 demands intelligence|of
    102 demands diplomatic support|of
    103 demands aid|of
    1031 demands economic aid|of
    1032 demands military aid|of
    1033 demands humanitarian aid|of
    1034 demands protection by troops|of
    104 demands political reform|of
    1041 demands other leaders|of
    1042 demands another policy|of
    1043 demands rights|of
    1044 demands another form of government|of
    105 demands concessions|of
    1051 demands an end of administrative measures|of
    1052 demands a calming of dissent|of
    1053 demands the release of people or property|of
    1054 demands an end of economic sanctions|of
    1055 demands that others are let in|of
    1056 demands less fighting|of
    106 demands talks|of
    107 demands a settlement|of
    108 demands mediation|of
    11 disapproves|of
    110 disapproves|of
    111 criticises|
    112 accuses|
    1121 alleges crime or corruption|by
    1122 alleges abuses of human rights|by
    1123 alleges aggression|by
    1124 alleges war crimes|by
    1125 alleges spying or treason|by
    113 gathers opposition|against
    114 complains formally|of
    115 sues|
    116 finds guilty|
    12 rejects something|from
    120 rejects something|from
    121 rejects practical cooperation|with
    1211 rejects economic cooperation|with
    1212 rejects military cooperation|with
    1213 rejects judicial cooperation|with
    122 refuses aid|to
    1221 refuses economic aid|to
    1222 refuses military aid|to
    1223 refuses humanitarian aid|to
    1224 refuses protection by troops|to
    123 refuses political reform|to
    1231 refuses other leaders|to
    1232 refuses another policy|to
    1233 refuses rights|to
    1234 refuses another form of government|to
    124 refuses to give way|to
    1241 refuses to lift administrative measures|on
    1242 refuses to calm dissent|in
    1243 refuses to release people or property|to
    1244 refuses to lift economic sanctions|on
    1245 refuses to let others in|from
    1246 refuses to scale fighting down|with
    125 refuses talks|with
    126 refuses mediation|by
    127 refuses a settlement|with
    128 defies norms or law|of
    129 vetoes something|of
    13 threatens|
    130 threatens|
    131 threatens without force|
    1311 threatens to cut aid|to
    1312 threatens sanctions|on
    1313 threatens to cut relations|with
    132 threatens administrative measures|on
    1321 threatens limits of political freedom|on
    1322 threatens a ban of parties or politicians|on
    1323 threatens a curfew|on
    1324 threatens a state of emergency|on
    133 threatens protest|against
    134 threatens to end talks|with
    135 threatens to end mediation|for
    136 threatens to shut others out|from
    137 threatens repression|of
    138 threatens force|against
    1381 threatens a blockade|of
    1382 threatens occupation|of
    1383 threatens unconventional violence|against
    1384 threatens an attack|on
    1385 threatens weapons of mass destruction|against
    139 gives an ultimatum|to
    14 protests|against
    140 protests|against
    141 demonstrates|against
    1411 demonstrates for other leaders|against
    1412 demonstrates for another policy|against
    1413 demonstrates for rights|against
    1414 demonstrates for another form of government|against
    142 goes on hunger strike|against
    1421 goes on hunger strike for other leaders|against
    1422 goes on hunger strike for another policy|against
    1423 goes on hunger strike for rights|against
    1424 goes on hunger strike for another form of government|against
    143 strikes or boycotts|against
    1431 strikes for other leaders|against
    1432 strikes for another policy|against
    1433 strikes for rights|against
    1434 strikes for another form of government|against
    144 blocks the way|of
    1441 blocks the way for other leaders|against
    1442 blocks the way for another policy|against
    1443 blocks the way for rights|against
    1444 blocks the way for another form of government|against
    145 riots|against
    1451 riots for other leaders|against
    1452 riots for another policy|against
    1453 riots for rights|against
    1454 riots for another form of government|against
    15 shows force|to
    150 shows force|to
    151 puts police on alert|against
    152 puts troops on alert|against
    153 gathers police|against
    154 gathers troops|against
    16 cuts relations|with
    160 cuts relations|with
    161 cuts diplomatic relations|with
    162 cuts aid|to
    1621 cuts economic aid|to
    1622 cuts military aid|to
    1623 cuts humanitarian aid|to
    163 imposes sanctions|on
    164 ends talks|with
    165 ends mediation|for
    166 sends home or withdraws people|of
    1661 sends home or withdraws peacekeepers|of
    1662 sends home or withdraws inspectors|of
    1663 sends home or withdraws aid workers|of
    17 coerces|
    170 coerces|
    171 takes or damages property|of
    1711 confiscates property|of
    1712 destroys property|of
    172 imposes administrative measures|on
    1721 limits political freedom|of
    1722 bans parties or politicians|of
    1723 imposes a curfew|on
    1724 imposes a state of emergency|on
    173 arrests or charges|
    174 deports|
    175 represses with violence|
    176 attacks by computer|
    18 assaults|
    180 uses unconventional violence|against
    181 abducts|
    182 assaults bodily|
    1821 assaults sexually|
    1822 tortures|
    1823 kills by bodily assault|
    183 bombs|
    1831 carries out a suicide bombing|against
    1832 carries out a car bombing|against
    1833 carries out a roadside bombing|against
    184 uses as human shields|
    185 tries to assassinate|
    186 assassinates|
    19 fights|
    190 uses military force|against
    191 blockades|
    192 occupies land|of
    193 fights with small arms|against
    194 fights with artillery and tanks|against
    195 attacks from the air|
    1951 attacks from the air with precision|
    1952 attacks with drones|
    196 breaks a ceasefire|with
    20 uses mass violence|against
    200 uses mass violence|against
    201 expels in masses|
    202 kills in masses|
    203 carries out ethnic cleansing|against
    204 uses weapons of mass destruction|against
    2041 uses chemical, biological or radiological weapons|against
    2042 sets off nuclear weapons|against
    """
}
