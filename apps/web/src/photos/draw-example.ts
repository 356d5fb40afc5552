/** A place in the picture, 0..1 of its width and height. */
type Place = readonly [x: number, y: number];

const SIZE = { width: 1600, height: 1200 } as const;
const HORIZON = 0.62;

/** A landscape at dusk, drawn here, to try the looks with before a photo is at hand. */
export function drawExample(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, SIZE);
  const context = canvas.getContext("2d");
  if (context === null) return canvas;
  context.scale(SIZE.width, SIZE.height);
  const random = createRandom(7);
  drawSky(context);
  drawClouds(context, random);
  const ridges = [
    { top: 0.45, height: 0.13, color: "#a9809a", seed: 3 },
    { top: 0.52, height: 0.12, color: "#7b6488", seed: 11 },
    { top: 0.575, height: 0.08, color: "#4a4a66", seed: 23 },
  ];
  for (const { top, height, color, seed } of ridges)
    drawRidge(context, { top, height, color, seed });
  drawWater(context, random);
  drawLighthouse(context);
  drawBoat(context);
  drawShore(context, random);
  addGrain(context, random);
  return canvas;
}

/** The same as a file. */
export async function exampleFile(): Promise<File> {
  const canvas = drawExample();
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/jpeg", 0.92);
  });
  if (blob === null) throw new Error("this browser cannot write a JPEG");
  return new File([blob], "lighthouse.jpg", { type: blob.type });
}

function drawSky(context: CanvasRenderingContext2D): void {
  const sky = context.createLinearGradient(0, 0, 0, HORIZON);
  sky.addColorStop(0, "#28466f");
  sky.addColorStop(0.35, "#6f7fa6");
  sky.addColorStop(0.62, "#e2a284");
  sky.addColorStop(0.82, "#f8c98a");
  sky.addColorStop(1, "#fbe3b0");
  context.fillStyle = sky;
  context.fillRect(0, 0, 1, HORIZON);
  const glow = context.createRadialGradient(0.34, 0.5, 0.01, 0.34, 0.5, 0.32);
  glow.addColorStop(0, "rgb(255 246 214 / 95%)");
  glow.addColorStop(0.14, "rgb(255 228 160 / 60%)");
  glow.addColorStop(1, "rgb(255 200 130 / 0%)");
  context.fillStyle = glow;
  context.fillRect(0, 0, 1, HORIZON);
  context.fillStyle = "#fff4cf";
  ellipse(context, [0.34, 0.47], 0.038, 0.05);
}

function drawClouds(context: CanvasRenderingContext2D, random: () => number): void {
  for (let cloud = 0; cloud < 9; cloud += 1) {
    const [x, y] = [random(), 0.06 + random() * 0.3];
    for (let puff = 0; puff < 14; puff += 1) {
      context.fillStyle = `rgb(255 ${200 + y * 80} ${180 + y * 60} / ${5 + random() * 8}%)`;
      const place: Place = [x + (random() - 0.5) * 0.26, y + (random() - 0.5) * 0.035];
      ellipse(context, place, 0.03 + random() * 0.05, 0.006 + random() * 0.012);
    }
  }
}

interface Ridge {
  readonly top: number;
  readonly height: number;
  readonly color: string;
  readonly seed: number;
}

function drawRidge(context: CanvasRenderingContext2D, { top, height, color, seed }: Ridge): void {
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(0, HORIZON + 0.01);
  for (let step = 0; step <= 160; step += 1) {
    const x = step / 160;
    const wave =
      Math.sin(x * 5 + seed) * 0.5 +
      Math.sin(x * 13 + seed * 2) * 0.28 +
      Math.sin(x * 41 + seed * 3) * 0.09;
    context.lineTo(x, top + height * (0.35 - wave * 0.5));
  }
  context.lineTo(1, HORIZON + 0.01);
  context.fill();
}

function drawWater(context: CanvasRenderingContext2D, random: () => number): void {
  const water = context.createLinearGradient(0, HORIZON, 0, 1);
  water.addColorStop(0, "#e8b98d");
  water.addColorStop(0.2, "#a58a93");
  water.addColorStop(0.6, "#4b6080");
  water.addColorStop(1, "#1f3450");
  context.fillStyle = water;
  context.fillRect(0, HORIZON, 1, 1 - HORIZON);
  for (let line = 0; line < 420; line += 1) {
    const depth = random() ** 1.6;
    const y = HORIZON + 0.004 + depth * 0.36;
    const near = Math.abs(random() - random());
    const x = 0.34 + (random() < 0.5 ? -1 : 1) * near * (0.06 + depth * 0.5);
    const bright = Math.max(0, 1 - near * 1.5);
    context.fillStyle = `rgb(255 ${214 + bright * 30} ${150 + bright * 60} / ${8 + bright * 42}%)`;
    ellipse(context, [x, y], 0.006 + depth * 0.035, 0.0008 + depth * 0.0026);
  }
}

function drawLighthouse(context: CanvasRenderingContext2D): void {
  context.fillStyle = "#2b2a33";
  polygon(context, [
    [0.62, 0.66],
    [0.66, 0.585],
    [0.75, 0.565],
    [0.86, 0.575],
    [0.95, 0.62],
    [1, 0.66],
  ]);
  const [left, right] = [0.744, 0.806];
  const wall = context.createLinearGradient(left, 0, right, 0);
  wall.addColorStop(0, "#fff3dc");
  wall.addColorStop(0.45, "#e9dccb");
  wall.addColorStop(1, "#8f8492");
  context.fillStyle = wall;
  polygon(context, [
    [0.744, 0.59],
    [0.757, 0.24],
    [0.793, 0.24],
    [0.806, 0.59],
  ]);
  const band = context.createLinearGradient(left, 0, right, 0);
  band.addColorStop(0, "#d8543a");
  band.addColorStop(1, "#7c2a2c");
  context.fillStyle = band;
  polygon(context, [
    [0.747, 0.5],
    [0.7505, 0.41],
    [0.7995, 0.41],
    [0.803, 0.5],
  ]);
  polygon(context, [
    [0.7535, 0.335],
    [0.7565, 0.255],
    [0.7935, 0.255],
    [0.7965, 0.335],
  ]);
  context.fillStyle = "#33323c";
  context.fillRect(0.748, 0.228, 0.054, 0.014);
  polygon(context, [
    [0.756, 0.17],
    [0.775, 0.128],
    [0.794, 0.17],
  ]);
  context.fillStyle = "#ffe9a6";
  context.fillRect(0.76, 0.17, 0.03, 0.058);
  context.fillStyle = "#33323c";
  for (const x of [0.759, 0.7735, 0.788]) context.fillRect(x, 0.17, 0.003, 0.058);
  for (const y of [0.37, 0.53]) context.fillRect(0.771, y, 0.008, 0.022);
  context.fillStyle = "#efe4d3";
  polygon(context, [
    [0.815, 0.59],
    [0.815, 0.545],
    [0.875, 0.545],
    [0.875, 0.592],
  ]);
  context.fillStyle = "#8d3b30";
  polygon(context, [
    [0.808, 0.547],
    [0.845, 0.506],
    [0.882, 0.547],
  ]);
  context.fillStyle = "#ffd782";
  context.fillRect(0.828, 0.558, 0.013, 0.018);
  context.fillRect(0.852, 0.558, 0.013, 0.018);
}

function drawBoat(context: CanvasRenderingContext2D): void {
  context.fillStyle = "rgb(30 30 45 / 45%)";
  ellipse(context, [0.2, 0.757], 0.085, 0.008);
  context.fillStyle = "#8c2f2a";
  polygon(context, [
    [0.115, 0.725],
    [0.285, 0.725],
    [0.262, 0.757],
    [0.14, 0.757],
  ]);
  context.fillStyle = "#f4ead8";
  context.fillRect(0.118, 0.722, 0.166, 0.007);
  context.fillStyle = "#3a2f2c";
  context.fillRect(0.2, 0.49, 0.0035, 0.235);
  context.fillStyle = "#fdf3df";
  polygon(context, [
    [0.206, 0.5],
    [0.281, 0.705],
    [0.206, 0.705],
  ]);
  context.fillStyle = "#e9c9a4";
  polygon(context, [
    [0.197, 0.53],
    [0.197, 0.7],
    [0.135, 0.7],
  ]);
}

function drawShore(context: CanvasRenderingContext2D, random: () => number): void {
  context.fillStyle = "#17161f";
  polygon(context, [
    [0, 1],
    [0, 0.9],
    [0.16, 0.885],
    [0.34, 0.93],
    [0.52, 0.955],
    [0.72, 0.95],
    [0.86, 0.9],
    [1, 0.87],
    [1, 1],
  ]);
  context.lineWidth = 0.0022;
  context.lineCap = "round";
  for (let blade = 0; blade < 240; blade += 1) {
    const x = random() < 0.5 ? random() * 0.36 : 0.7 + random() * 0.3;
    const [foot, height] = [0.93 + random() * 0.05, 0.05 + random() * 0.11];
    context.strokeStyle = random() < 0.25 ? "#c98a4b" : random() < 0.5 ? "#3d4038" : "#22252a";
    context.beginPath();
    context.moveTo(x, foot);
    const lean = (random() - 0.35) * 0.05;
    context.quadraticCurveTo(x + lean * 0.2, foot - height * 0.6, x + lean, foot - height);
    context.stroke();
  }
}

/** As film has it; flat colours would show nothing of a brush. */
function addGrain(context: CanvasRenderingContext2D, random: () => number): void {
  const picture = context.getImageData(0, 0, SIZE.width, SIZE.height);
  const { data } = picture;
  for (let at = 0; at < data.length; at += 4) {
    const grain = (random() + random() - 1) * 9;
    for (const channel of [at, at + 1, at + 2]) data[channel] = (data[channel] ?? 0) + grain;
  }
  context.putImageData(picture, 0, 0);
}

function ellipse(context: CanvasRenderingContext2D, [x, y]: Place, rx: number, ry: number): void {
  context.beginPath();
  context.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI);
  context.fill();
}

function polygon(context: CanvasRenderingContext2D, places: readonly Place[]): void {
  context.beginPath();
  for (const [x, y] of places) context.lineTo(x, y);
  context.closePath();
  context.fill();
}

/** The same numbers, 0..1, for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
