/** Pictures that need no photographer: drawn scenes with the light, skin and texture of photos. */
export interface Scene {
  readonly name: string;
  /** 1200 × 900. */
  readonly svg: string;
}

interface Skin {
  readonly name: string;
  readonly light: string;
  readonly base: string;
  readonly shade: string;
  readonly lips: string;
  readonly hair: string;
  readonly shirt: string;
  readonly wall: string;
}

const SKINS: readonly Skin[] = [
  {
    name: "fair",
    ...{ light: "#ffe6d6", base: "#f0c3a8", shade: "#b97a5f", lips: "#c96a66" },
    ...{ hair: "#a8642c", shirt: "#3c6e91", wall: "#d8dfe2" },
  },
  {
    name: "olive",
    ...{ light: "#eec79b", base: "#cf9c6b", shade: "#83552f", lips: "#a85248" },
    ...{ hair: "#2c1a12", shirt: "#b6413c", wall: "#8fa58c" },
  },
  {
    name: "brown",
    ...{ light: "#c98d5f", base: "#9a6036", shade: "#4f2c17", lips: "#80382f" },
    ...{ hair: "#15100d", shirt: "#e2b33c", wall: "#56717a" },
  },
  {
    name: "dark",
    ...{ light: "#8a5a3c", base: "#573420", shade: "#24130b", lips: "#5a2a28" },
    ...{ hair: "#0b0808", shirt: "#efe9dd", wall: "#b2836a" },
  },
];

const svg = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900" viewBox="0 0 1200 900">${body}${GRAIN}</svg>`;

/** The grain of a sensor over everything. */
const GRAIN = `<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.9" numOctaves="2" seed="4"/><feColorMatrix values="0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 0 0.5  0.9 0.9 0.9 0 -1.25"/></filter><rect width="1200" height="900" filter="url(#grain)" opacity="0.10"/>`;

function texture(id: string, frequency: string, contrast: number, seed: number): string {
  const c = contrast;
  return `<filter id="${id}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="4" seed="${seed}" result="n"/><feColorMatrix in="n" values="${c} 0 0 0 ${-c / 2 + 0.5} ${c} 0 0 0 ${-c / 2 + 0.5} ${c} 0 0 0 ${-c / 2 + 0.5} 0 0 0 0 1" result="g"/><feBlend in="SourceGraphic" in2="g" mode="multiply"/><feComposite in2="SourceGraphic" operator="in"/></filter>`;
}

function eye(x: number, y: number, iris: string): string {
  return `<g transform="translate(${x} ${y})"><path d="M-34 2 Q0 -26 34 2 Q0 20 -34 2Z" fill="#f6f1ea"/><circle r="14" cy="-2" fill="${iris}"/><circle r="7" cy="-2" fill="#0c0a0a"/><circle r="4" cx="5" cy="-8" fill="#fff"/><path d="M-37 2 Q0 -32 37 0" fill="none" stroke="#1a1210" stroke-width="5" stroke-linecap="round"/></g>`;
}

function portrait({ name, light, base, shade, lips, hair, shirt, wall }: Skin): Scene {
  return {
    name: `portrait-${name}`,
    svg: svg(`<defs>
<radialGradient id="wall" cx="30%" cy="25%" r="95%"><stop offset="0" stop-color="${wall}"/><stop offset="1" stop-color="#1d2327"/></radialGradient>
<radialGradient id="skin" cx="38%" cy="38%" r="72%"><stop offset="0" stop-color="${light}"/><stop offset="0.45" stop-color="${base}"/><stop offset="1" stop-color="${shade}"/></radialGradient>
<linearGradient id="neck" x1="0" x2="1"><stop offset="0" stop-color="${base}"/><stop offset="1" stop-color="${shade}"/></linearGradient>
<linearGradient id="shirt" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${shirt}"/><stop offset="1" stop-color="#16181c"/></linearGradient>
<filter id="soft"><feGaussianBlur stdDeviation="14"/></filter><filter id="softer"><feGaussianBlur stdDeviation="5"/></filter>
${texture("strands", "0.25 0.012", 2.2, 7)}${texture("cloth", "0.35 0.35", 0.9, 3)}</defs>
<rect width="1200" height="900" fill="url(#wall)"/>
<path d="M250 900 Q270 690 470 650 L730 650 Q930 690 950 900Z" fill="url(#shirt)" filter="url(#cloth)"/>
<path d="M510 560 L510 690 Q600 760 690 690 L690 560Z" fill="url(#neck)"/>
<path d="M372 420 Q350 130 600 120 Q850 130 832 430 Q840 560 800 640 L760 560 L430 560 L400 640 Q360 540 372 420Z" fill="${hair}" filter="url(#strands)"/>
<ellipse cx="600" cy="420" rx="182" ry="238" fill="url(#skin)"/>
<ellipse cx="530" cy="500" rx="52" ry="34" fill="${lips}" opacity="0.28" filter="url(#soft)"/>
<ellipse cx="690" cy="500" rx="46" ry="34" fill="${lips}" opacity="0.22" filter="url(#soft)"/>
<path d="M604 396 Q640 490 612 508 Q590 516 574 504" fill="none" stroke="${shade}" stroke-width="9" opacity="0.55" filter="url(#softer)" stroke-linecap="round"/>
<path d="M586 400 Q580 450 584 480" fill="none" stroke="${light}" stroke-width="14" opacity="0.6" filter="url(#softer)"/>
<path d="M536 566 Q572 548 600 558 Q628 548 664 566 Q600 616 536 566Z" fill="${lips}"/><path d="M536 566 Q600 574 664 566" fill="none" stroke="#2a0f0f" stroke-width="4"/>
${eye(524, 400, "#5a3f28")}${eye(676, 400, "#5a3f28")}
<path d="M478 352 Q524 326 568 350" fill="none" stroke="${hair}" stroke-width="13" stroke-linecap="round"/><path d="M632 350 Q676 326 722 352" fill="none" stroke="${hair}" stroke-width="13" stroke-linecap="round"/>
<path d="M392 400 Q400 190 560 190 Q480 260 430 330 Q400 372 392 400Z" fill="${hair}" filter="url(#strands)"/>
<path d="M808 410 Q806 210 620 186 Q740 250 776 330 Q800 372 808 410Z" fill="${hair}" filter="url(#strands)"/>`),
  };
}

const NIGHT: Scene = {
  name: "night-street",
  svg: svg(`<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#05060f"/><stop offset="0.6" stop-color="#141c38"/><stop offset="1" stop-color="#2a2440"/></linearGradient>
<radialGradient id="lamp"><stop offset="0" stop-color="#fff3c4"/><stop offset="0.15" stop-color="#ffc95e" stop-opacity="0.9"/><stop offset="1" stop-color="#ff9a2e" stop-opacity="0"/></radialGradient>
<radialGradient id="red"><stop offset="0" stop-color="#ff6a7a"/><stop offset="1" stop-color="#ff2a4a" stop-opacity="0"/></radialGradient>
<filter id="b"><feGaussianBlur stdDeviation="7 22"/></filter>${texture("wet", "0.02 0.4", 2, 9)}</defs>
<rect width="1200" height="900" fill="url(#sky)"/>
<g fill="#0a0d1a">${Array.from({ length: 9 }, (_, i) => `<rect x="${i * 140 - 30}" y="${150 + ((i * 97) % 210)}" width="${110 + ((i * 31) % 40)}" height="600"/>`).join("")}</g>
<g>${Array.from({ length: 120 }, (_, i) => `<rect x="${((i * 73) % 1180) + 4}" y="${210 + ((i * 131) % 400)}" width="11" height="16" fill="${["#ffd98a", "#ffb95a", "#9fc7ff", "#3a3f55"][i % 4]}" opacity="${0.35 + ((i * 7) % 6) / 10}"/>`).join("")}</g>
<path d="M0 640 L1200 610 L1200 900 L0 900Z" fill="#171a26" filter="url(#wet)"/>
<g filter="url(#b)" opacity="0.8"><rect x="255" y="650" width="40" height="200" fill="#ffb347"/><rect x="820" y="650" width="46" height="220" fill="#ff3a5a"/><rect x="560" y="660" width="30" height="160" fill="#6ac0ff"/></g>
<circle cx="275" cy="330" r="190" fill="url(#lamp)"/><rect x="270" y="340" width="10" height="320" fill="#05060a"/>
<circle cx="843" cy="520" r="120" fill="url(#red)"/><rect x="780" y="470" width="130" height="54" rx="8" fill="#ff4060"/><text x="796" y="508" font-family="DejaVu Sans" font-size="36" font-weight="bold" fill="#fff0f0">OPEN</text>
<path d="M560 690 q10 -60 22 -92 q-8 -22 8 -28 q16 4 10 28 q16 34 20 92Z" fill="#030408"/>`),
};

const PRODUCT: Scene = {
  name: "product",
  svg: svg(`<defs><linearGradient id="glass" x1="0" x2="1"><stop offset="0" stop-color="#0f5a4c"/><stop offset="0.2" stop-color="#5fd0ae"/><stop offset="0.32" stop-color="#1f8a72"/><stop offset="0.8" stop-color="#0c4a40"/><stop offset="1" stop-color="#2a9d83"/></linearGradient>
<linearGradient id="cap" x1="0" x2="1"><stop offset="0" stop-color="#6b5120"/><stop offset="0.35" stop-color="#f5dd94"/><stop offset="1" stop-color="#7c5d22"/></linearGradient><radialGradient id="floor"><stop offset="0" stop-color="#9aa0a4"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs>
<rect width="1200" height="900" fill="#fdfdfd"/><ellipse cx="610" cy="800" rx="330" ry="40" fill="url(#floor)"/>
<path d="M450 330 Q450 270 520 260 L680 260 Q750 270 750 330 L750 770 Q750 800 720 800 L480 800 Q450 800 450 770Z" fill="url(#glass)"/>
<rect x="530" y="150" width="140" height="115" rx="8" fill="url(#cap)"/><rect x="560" y="255" width="80" height="14" fill="#3b2d12"/>
<rect x="490" y="420" width="220" height="230" rx="4" fill="#f7f1e3"/><text x="600" y="510" text-anchor="middle" font-family="DejaVu Serif" font-size="44" fill="#123b33">LUMEN</text><text x="600" y="560" text-anchor="middle" font-family="DejaVu Sans" font-size="20" fill="#555">eau de parfum</text><path d="M540 590 H660" stroke="#b8902f" stroke-width="4"/><text x="600" y="628" text-anchor="middle" font-family="DejaVu Sans" font-size="16" fill="#777">50 ml · 1.7 fl. oz</text>
<path d="M478 330 L478 770" stroke="#fff" stroke-width="12" opacity="0.5"/>`),
};

const LANDSCAPE: Scene = {
  name: "landscape",
  svg: svg(`<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#3f7fc4"/><stop offset="0.55" stop-color="#bfdcf0"/><stop offset="0.7" stop-color="#fbe3c0"/></linearGradient>
<linearGradient id="lake" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8fb5c9"/><stop offset="1" stop-color="#1c4a63"/></linearGradient>
${texture("rock", "0.02 0.05", 1.8, 11)}${texture("grass", "0.05 0.5", 1.9, 5)}${texture("waves", "0.01 0.12", 1.1, 2)}<filter id="cloud"><feGaussianBlur stdDeviation="16"/></filter></defs>
<rect width="1200" height="900" fill="url(#sky)"/><g fill="#fff" opacity="0.85" filter="url(#cloud)"><ellipse cx="300" cy="150" rx="150" ry="40"/><ellipse cx="400" cy="120" rx="110" ry="46"/><ellipse cx="900" cy="210" rx="200" ry="34"/></g>
<path d="M0 520 L180 330 L300 430 L470 230 L650 450 L800 320 L1000 470 L1200 360 L1200 620 L0 620Z" fill="#6f7f95" filter="url(#rock)"/><path d="M470 230 L420 290 L455 300 L480 280 L510 310 L530 304Z M800 320 L765 356 L800 362 L840 350Z M180 330 L150 362 L190 370 L216 360Z" fill="#fff" opacity="0.9"/>
<path d="M0 580 Q300 500 600 570 T1200 550 L1200 700 L0 700Z" fill="#3f6b3c" filter="url(#rock)"/>
<rect y="640" width="1200" height="140" fill="url(#lake)" filter="url(#waves)"/>
<path d="M0 760 Q400 700 800 770 T1200 760 L1200 900 L0 900Z" fill="#5e8a34" filter="url(#grass)"/>
<g fill="#1f3d22">${Array.from({ length: 13 }, (_, i) => `<path d="M${40 + i * 92} ${700 + ((i * 37) % 40)} l28 0 l-14 -${110 + ((i * 53) % 70)} Z"/>`).join("")}</g>
<path d="M880 690 h120 v70 h-120Z" fill="#8c3b2a"/><path d="M866 694 L940 640 L1014 694Z" fill="#4b2a22"/><rect x="926" y="718" width="26" height="42" fill="#2a1712"/>`),
};

const LETTERS: Scene = {
  name: "letters",
  svg: svg(`<defs>${texture("paper", "0.6", 0.25, 8)}</defs><rect width="1200" height="900" fill="#e9dfc9" filter="url(#paper)"/>
<text x="80" y="230" font-family="DejaVu Serif" font-size="170" font-weight="bold" fill="#222">Quarterly</text><text x="84" y="330" font-family="DejaVu Sans" font-size="60" fill="#a3242c">A field guide to slow mornings</text>
${Array.from({ length: 9 }, (_, i) => `<text x="84" y="${410 + i * 46}" font-family="DejaVu Serif" font-size="${38 - i * 2.6}" fill="#333">The quick brown fox jumps over the lazy dog, ${i + 1} times.</text>`).join("")}
<rect x="900" y="420" width="220" height="300" fill="#2f5d8a"/><circle cx="1010" cy="540" r="70" fill="#f0b43a"/><path d="M900 720 l80 -120 l60 70 l40 -50 l40 100Z" fill="#173450"/>`),
};

const NOISE: Scene = {
  name: "noise",
  svg: svg(
    `<defs><filter id="n" x="0" y="0" width="100%" height="100%"><feTurbulence type="turbulence" baseFrequency="0.02" numOctaves="6" seed="21"/><feColorMatrix values="1.8 0 0 0 0  0 1.8 0 0 0  0 0 1.8 0 0  0 0 0 0 1"/></filter></defs><rect width="1200" height="900" filter="url(#n)"/>`,
  ),
};

/** The scenes in the order of their sheet. */
export const SCENES: readonly Scene[] = [
  ...SKINS.map(portrait),
  NIGHT,
  PRODUCT,
  LANDSCAPE,
  LETTERS,
  NOISE,
];
