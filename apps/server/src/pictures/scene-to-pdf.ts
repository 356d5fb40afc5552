import { Buffer } from "node:buffer";
import type { Scene, SceneGradient } from "@emblazon/logo";
import { FIT, fitScene } from "@emblazon/logo/svg/scene-to-svg";
import type { Fitting } from "@emblazon/logo/svg/scene-to-svg";

export interface PdfOptions {
  readonly title: string;
  /** What is known about the drawing. */
  readonly subject?: string;
  /** `original`, `transparent` or `#RRGGBB` */
  readonly background: string;
  /** Points. */
  readonly width: number;
  /** Points. */
  readonly height: number;
  /** As of `sceneToSvg`; null where the scene's box is the page. */
  readonly fit?: Fitting["fit"] | null;
}

/** The date and the file's id, which is made of it, would make other bytes of the same drawing. */
const THE_SAME_DATE = new Date(0);

/** The drawing as one page of vectors; the same scene and options give the same bytes. */
export async function sceneToPdf(scene: Scene, options: PdfOptions): Promise<Uint8Array> {
  const { title, subject, background, width, height, fit = FIT } = options;
  // Loaded when the first PDF is asked for: it is large, and most people take other files.
  const { default: PDFDocument } = await import("pdfkit");
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    font: "",
    info: {
      Title: title,
      ...(subject === undefined ? {} : { Subject: subject }),
      Creator: "Emblazon",
      Producer: "Emblazon",
      CreationDate: THE_SAME_DATE,
    },
  });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const written = new Promise<void>((resolve, reject) => {
    document.once("end", resolve);
    document.once("error", reject);
  });
  const ground = background === "original" ? scene.background : background;
  if (ground !== "transparent") document.rect(0, 0, width, height).fill(ground);
  drawScene(document, scene, { width, height, fit });
  document.end();
  await written;
  return Buffer.concat(chunks);
}

function drawScene(
  document: PDFKit.PDFDocument,
  scene: Scene,
  { fit, ...page }: Omit<Fitting, "fit"> & Required<Pick<PdfOptions, "fit">>,
): void {
  const { scale, dx, dy } =
    fit === null
      ? { scale: page.width / scene.box.width, dx: 0, dy: 0 }
      : fitScene(scene.box, { ...page, fit });
  const gradient = scene.gradient ? toGradient(document, scene.gradient) : null;
  document.translate(dx, dy).scale(scale);
  for (const { d, fill, role } of scene.shapes) {
    document.path(d).fill(gradient && role === "a" ? gradient : fill, "even-odd");
  }
}

function toGradient(
  document: PDFKit.PDFDocument,
  { from, to }: SceneGradient,
): PDFKit.PDFLinearGradient {
  const gradient = document.linearGradient(from.x, from.y, to.x, to.y);
  gradient.stop(0, from.color).stop(1, to.color);
  return gradient;
}
