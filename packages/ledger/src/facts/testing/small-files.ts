/** Small files of each kind the ledger reads, sound as they stand, for tests that spoil them. */
export const smallFiles = {
  sources: `source_id,title,publisher,date,url,kind,confidence,note
USGS_MCS2026,"Mineral Commodity Summaries 2026: rare earths, ""REE""",US Geological Survey,2026-05-27,https://example.org/mcs2026,publication,high,
S_WSJ_2011,Minister on imports,Wall Street Journal,2011-01,,news,,"said in a
press conference"
own,Calculated here,,,,calculation,,no date
`,
  stageShares: `stage,country,year,quantity,low,value,high,unit,covers,basis,scope,fit,source_id,confidence,note
mining,CHN,2025,share_of_world,,69.23,,%,all-rare-earths,reo,territory,yes,USGS_MCS2026,medium,"computed from the table; 69.23, rounded"
mining,USA,2025,share_of_world,12.5,13.08,14,%,all-rare-earths,reo,,,USGS_MCS2026;own,medium,
separation_light,USA,2024,absolute_output,,4300,,t REO,all-rare-earths,reo,product-sold,no,USGS_MCS2026,high,"a note over
two lines, with ""quotes"""
metal_alloy,CHN+MYS+AUS,2021-2024,share_of_world,,90,,%,metal-and-alloy,metal,territory,yes,own,low,
magnet_sintered,JPN,FY2026,absolute_capacity,3000,,4500,t/y,magnets,unspecified,nameplate-capacity,yes,S_WSJ_2011,low,
`,
  controls: `id,issuer,announced,announcement,effective,ended,suspended_until,status,instrument,items,hs,stage,targets,legal_reference,parameters,source_id,confidence,note
CHN-18-2025,CHN,2025-04-04,published,2025-04-04,,,in-force,licence,"seven rare earths, magnets",2846;28469019xx,oxide;metal;magnet,ALL,Announcement No. 18 of 2025,review_working_days=45,USGS_MCS2026,high,
CHN-61-2025-DM,CHN,2025-10-09,published,2025-12-01,2025-11-07,2026-11-10,never-applied,de_minimis_content_rule,foreign-made products,,magnet;component,ALL,Announcement No. 61 of 2025,,S_WSJ_2011,high,suspended before it took effect
CHN-INFORMAL-2010,CHN,,denied,2010-09-21,2010-11-20,,ended,informal_slowdown,all REE,2846;280530,oxide;metal,JPN,no legal act,,S_WSJ_2011,medium,
`,
  episode: `id: E2010
title: Informal slowdown
role: calibration
issuer: CHN
targets: [JPN, ALL]
series_file: series.csv
source_id: S_WSJ_2011;own
confidence: medium
note: Two shocks, one on top of the other.
timeline:
  - {date: 2010-07, event: "quota cut, by 72 percent", source_id: S_WSJ_2011, confidence: high, note: ""}
  - {date: 2012, event: demand down, source_id: own, confidence: low, note: a bare year}
outcomes:
  import_cut: {value: -0.6, low: -0.8, high: -0.4, unit: share, source_id: S_WSJ_2011, confidence: medium, note: ""}
`,
  declarations: `# anchors, merges, flow and block
defaults: &defaults
  unit: t
  range: {low: 1, high: 2.5e3}
plants:
  - <<: *defaults
    name: "Gebeng: light"
    why: >
      folded text
      over lines
  - {<<: [*defaults], name: 'Mt Weld', share: 0.45, none: ~, list: [*defaults, x, 'y z']}
text: |
  kept
`,
} as const;
