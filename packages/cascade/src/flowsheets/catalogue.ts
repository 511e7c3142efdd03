import { assume, fact } from "../reagents/figure.ts";
import { bayanObo, minamitorishima, mountainPass, mountWeldSeg, xinfeng } from "./baskets.ts";
import type { CutStep, Flowsheet } from "./flowsheet.ts";

const lightSplit: readonly CutStep[] = [
  { id: "Nd|Sm", from: "feed", between: ["Nd", "Sm"], purityRaffinate: 0.99995, purityExtract: 0.995 },
  { id: "Ce|Pr", from: { cut: "Nd|Sm", end: "raffinate" }, between: ["Ce", "Pr"], purityRaffinate: 0.9985, purityExtract: 0.995 },
];

const heavyLine: readonly CutStep[] = [
  { id: "Gd|Tb", from: "feed", between: ["Gd", "Tb"], purityRaffinate: 0.9999, purityExtract: 0.999 },
  { id: "Dy|Ho", from: { cut: "Gd|Tb", end: "extract" }, between: ["Dy", "Ho"], purityRaffinate: 0.999, purityExtract: 0.998 },
  { id: "Tb|Dy", from: { cut: "Dy|Ho", end: "raffinate" }, between: ["Tb", "Dy"], purityRaffinate: 0.995, purityExtract: 0.999 },
];

/** The flowsheets that come with the tool. All are assumption-grade beside the measured recoveries and ramps of the ledger. */
export const flowsheets: readonly Flowsheet[] = [
  {
    name: "bayan-obo",
    title: "Bayan Obo basket to NdPr",
    feed: bayanObo,
    tonnesPerYear: assume(20_000, 5_000, 50_000, "t REO a year", "one large Baotou line; sizes of lines are not on file"),
    country: "CHN",
    steps: lightSplit,
    why: "chloride liquor after acid roast and leach; La–Ce stays together, SEG+ is sold on",
  },
  {
    name: "mountain-pass",
    title: "Mountain Pass basket to NdPr",
    feed: mountainPass,
    tonnesPerYear: assume(
      20_000,
      10_000,
      38_000,
      "t REO a year",
      "design of about 6,000 t NdPr a year (NASDAQ_MP2025) over 15.9 % NdPr, rounded down for the cerium that is left behind before extraction",
      ["NASDAQ_MP2025"],
    ),
    country: "USA",
    steps: lightSplit,
    why: "the whole basket is taken through extraction; the plant leaves most Ce in the leach residue, which makes the first cut smaller",
  },
  {
    name: "seg-plus",
    title: "SEG+ to Sm, Eu, Gd, Tb, Dy and a Ho–Y concentrate",
    feed: mountWeldSeg,
    tonnesPerYear: fact(5_000, 3_000, 5_000, "t REO a year", ["PROCESSONLINE_LYNAS"], "new suite for 5,000 t of feed a year"),
    country: "MYS",
    steps: [
      ...heavyLine,
      { id: "Sm|Eu", from: { cut: "Gd|Tb", end: "raffinate" }, between: ["Sm", "Eu"], purityRaffinate: 0.9999, purityExtract: 0.998 },
      { id: "Eu|Gd", from: { cut: "Sm|Eu", end: "extract" }, between: ["Eu", "Gd"], purityRaffinate: 0.995, purityExtract: 0.998 },
    ],
    why: "plants usually take Eu out by reduction instead of the Eu|Gd cut (β 1.4)",
  },
  {
    name: "ion-clay",
    title: "middle-Y ion clay to all 15 rare earths",
    feed: xinfeng,
    tonnesPerYear: assume(3_000, 1_000, 5_000, "t REO a year", "usual size of a southern separation plant; not on file"),
    country: "CHN",
    steps: [
      { id: "Nd|Sm", from: "feed", between: ["Nd", "Sm"], purityRaffinate: 0.9999, purityExtract: 0.9999 },
      { id: "Ce|Pr", from: { cut: "Nd|Sm", end: "raffinate" }, between: ["Ce", "Pr"], purityRaffinate: 0.9995, purityExtract: 0.999 },
      { id: "La|Ce", from: { cut: "Ce|Pr", end: "raffinate" }, between: ["La", "Ce"], purityRaffinate: 0.9999, purityExtract: 0.999 },
      { id: "Pr|Nd", from: { cut: "Ce|Pr", end: "extract" }, between: ["Pr", "Nd"], purityRaffinate: 0.995, purityExtract: 0.998 },
      { id: "Gd|Tb", from: { cut: "Nd|Sm", end: "extract" }, between: ["Gd", "Tb"], purityRaffinate: 0.9999, purityExtract: 0.9999 },
      { id: "Sm|Eu", from: { cut: "Gd|Tb", end: "raffinate" }, between: ["Sm", "Eu"], purityRaffinate: 0.999, purityExtract: 0.999 },
      { id: "Eu|Gd", from: { cut: "Sm|Eu", end: "extract" }, between: ["Eu", "Gd"], purityRaffinate: 0.995, purityExtract: 0.999 },
      { id: "Dy|Ho", from: { cut: "Gd|Tb", end: "extract" }, between: ["Dy", "Ho"], purityRaffinate: 0.999, purityExtract: 0.9999 },
      { id: "Tb|Dy", from: { cut: "Dy|Ho", end: "raffinate" }, between: ["Tb", "Dy"], purityRaffinate: 0.995, purityExtract: 0.999 },
      { id: "Y|Er", from: { cut: "Dy|Ho", end: "extract" }, between: ["Y", "Er"], purityRaffinate: 0.9999, purityExtract: 0.998 },
      { id: "Ho|Y", from: { cut: "Y|Er", end: "raffinate" }, between: ["Ho", "Y"], purityRaffinate: 0.99, purityExtract: 0.9999 },
      { id: "Er|Tm", from: { cut: "Y|Er", end: "extract" }, between: ["Er", "Tm"], purityRaffinate: 0.999, purityExtract: 0.999 },
      { id: "Tm|Yb", from: { cut: "Er|Tm", end: "extract" }, between: ["Tm", "Yb"], purityRaffinate: 0.99, purityExtract: 0.999 },
      { id: "Yb|Lu", from: { cut: "Tm|Yb", end: "extract" }, between: ["Yb", "Lu"], purityRaffinate: 0.998, purityExtract: 0.99 },
    ],
    why: "P507 throughout; plants take Y out with naphthenic acid instead of the Ho|Y and Y|Er cuts, but no looked-up factors for it are on file",
  },
  {
    name: "dy-tb-line",
    title: "a Dy/Tb line of Lynas size",
    feed: mountWeldSeg,
    tonnesPerYear: fact(1_500, 1_500, 1_500, "t REO a year", ["FMT_LYNAS2024"], "first Dy/Tb circuit, 1,500 t SEGH feed a year"),
    country: "MYS",
    steps: heavyLine,
    why: "SEG and the Ho–Y concentrate are sold on unseparated",
  },
  {
    name: "minamitorishima",
    title: "Minamitorishima mud to NdPr, SEG, Tb, Dy and a Ho–Y concentrate",
    feed: minamitorishima,
    tonnesPerYear: assume(
      110,
      90,
      900,
      "t REO a year",
      "350 t of mud a day (trial of 2027) at 0.096 % REO; up to 0.8 % in the best layers",
      ["PARTICLE_MINAMI2026", "TAKAYA_2018"],
    ),
    country: "JPN",
    steps: [
      { id: "Nd|Sm", from: "feed", between: ["Nd", "Sm"], purityRaffinate: 0.9999, purityExtract: 0.9999 },
      { id: "Ce|Pr", from: { cut: "Nd|Sm", end: "raffinate" }, between: ["Ce", "Pr"], purityRaffinate: 0.9985, purityExtract: 0.995 },
      { id: "Gd|Tb", from: { cut: "Nd|Sm", end: "extract" }, between: ["Gd", "Tb"], purityRaffinate: 0.999, purityExtract: 0.9999 },
      { id: "Dy|Ho", from: { cut: "Gd|Tb", end: "extract" }, between: ["Dy", "Ho"], purityRaffinate: 0.999, purityExtract: 0.999 },
      { id: "Tb|Dy", from: { cut: "Dy|Ho", end: "raffinate" }, between: ["Tb", "Dy"], purityRaffinate: 0.995, purityExtract: 0.999 },
    ],
    why: "fed as a chloride liquor after leaching of the mud with acid; a plant of this size is a pilot",
  },
];
