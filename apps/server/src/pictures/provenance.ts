import { createHash } from "node:crypto";

export interface Provenance {
  /** `vendor/model` */
  readonly model: string;
  readonly prompt: string;
}

/** IPTC's code for what an algorithm made of what it was trained on. */
const SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

/**
 * XMP by which other programs tell that a picture was generated, by what, and from which prompt
 * (its digest, not its words). See IPTC Photo Metadata Standard 2025.1, digital source type.
 */
export function provenanceXmp({ model, prompt }: Provenance): string {
  const digest = createHash("sha256").update(prompt).digest("hex");
  return (
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>` +
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" ` +
    `xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" ` +
    `xmp:CreatorTool="Emblazon" ` +
    `Iptc4xmpExt:DigitalSourceType="${SOURCE_TYPE}" ` +
    `Iptc4xmpExt:AISystemUsed="${escapeXml(model)}" ` +
    `Iptc4xmpExt:AIPromptInformation="sha256:${digest}"/>` +
    `</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
