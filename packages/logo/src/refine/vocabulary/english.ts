import type { Vocabulary } from "./vocabulary.ts";

/** English as people type it. */
export const ENGLISH: Vocabulary = {
  "verb:swap": "swap, swap out, replace, exchange, substitute, trade, switch, switch out",
  "verb:change": "change, turn, convert, transform, alter, modify, adjust, edit, update",
  "verb:use": "use, using, show, include, feature, pick, choose, go with, try out, apply",
  "verb:add": "add, put in, insert, introduce, bring in, bring back, give it, throw in",
  "verb:remove":
    "remove, removing, delete, drop, lose, get rid of, take away, take out, take off, kill, cut out, ditch, leave out, leave off, hide, erase, omit, skip, strip, scrap, eliminate",
  "verb:keep":
    "keep, keeping, leave, retain, preserve, maintain, hold on to, don't change, do not change, don't touch, do not touch, without changing",
  "verb:rename": "rename, rename it, call it, rename to, retitle",
  "verb:move": "move, place, position, shift, align",
  "verb:dislike":
    "don't like, do not like, hate, dislike, not a fan of, can't stand, not happy with",
  "sign:not":
    "no, not, without, don't, do not, don't use, do not use, never, avoid, none, nothing, w/o, aren't, isn't, shouldn't, dont, doesn't, not any, stop using",
  "sign:instead": "instead of, rather than, in place of the, and not",
  "sign:more": "more, extra, further, increase, raise, additional, up the, boost, bump up",
  "sign:less":
    "less, fewer, reduce, decrease, lower, tone down, tone it down, dial down, dial back, not so, not as, not that, not too, too, overly, too much",
  "degree:slight":
    "a bit, a little, a little bit, a tad, a touch, slightly, somewhat, a smidge, a hair, subtly, just a bit, just a little, marginally, a shade, kinda, kind of, bit, little",
  "degree:strong":
    "much, way, a lot, lots, far, very, really, super, significantly, considerably, extremely, substantially, drastically, dramatically, heavily, a whole lot, massively, totally, so much, strongly, ultra",
  "other:":
    "different, another, other, some other, new, alternative, fresh, something else, else, change up",

  "target:mark":
    "icon, icons, symbol, symbols, mark, emblem icon, pictogram, picture, image, graphic, drawing, illustration, logomark, glyph, figure, sign, pic",
  "target:font":
    "font, fonts, typeface, typefaces, type, typography, lettering, letterforms, font style, fontface",
  "target:type":
    "letters, letter, text, word, words, wordmark text, characters, writing, lettering style",
  "target:name": "name, brand name, company name, business name, title, business, company",
  "target:tagline":
    "tagline, tag line, tag-line, slogan, strapline, subtitle, motto, byline, sub line, subline, payoff, second line of text",
  "target:colors":
    "color, colour, colors, colours, palette, color scheme, colour scheme, color palette, colour palette, coloring, colouring, hue, hues, tones, shades, tint, scheme",
  "target:background":
    "background, backdrop, bg, back ground, surface, ground, canvas, behind it, fond",
  "target:layout": "layout, arrangement, composition, lockup, lock-up, placement",
  "target:case": "capitalization, capitalisation, letter case",
  "target:spacing":
    "spacing, letter spacing, letter-spacing, letterspacing, tracking, kerning, space, space between letters, space between the letters, spaces, gaps, gap between letters, gaps between the letters, room between the letters, spaces between the letters",
  "target:weight":
    "weight, stroke, strokes, lines, stroke weight, line weight, thickness, stroke width, linework, line width",
  "target:corners":
    "corners, corner, edges, edge, shapes, shape, curves, angles, lines and corners, terminals",
  "target:contrast": "contrast",
  "target:size": "size, scale, proportion, proportions",
  "target:detail": "detail, details, intricacy, complexity",

  "quality:round":
    "round, rounder, rounded, roundish, soft, softer, curvier, curvy, smooth, smoother, gentle, gentler, bubbly, bubblier, soften, soften up, round off, round out, pillowy",
  "quality:sharp":
    "sharp, sharper, angular, more angular, edgy, edgier, pointy, pointier, pointed, crisp, crisper, harder, hard, square-cut, squarer, sharpen, spiky, boxy, boxier, jagged",
  "quality:big":
    "big, bigger, large, larger, enlarge, increase the size of, scale up, size up, grow, huge, oversized, prominent, more prominent, blow up, taller, tall",
  "quality:small":
    "small, smaller, tiny, tinier, shrink, reduce the size of, scale down, size down, little icon, shrunk, decrease the size of, mini, teeny",
  "quality:dark": "dark, darker, deep, deeper, darken, moodier, moody, dimmer",
  "quality:light":
    "light, lighter, pale, paler, lighten, bright, brighter, brighten, lighten up, airier",
  "quality:warm":
    "warmer, warm colors, warm colours, warm tones, warm up, warmth, hotter, sunnier, earthier, earth tones, earthy colors, earthy colours",
  "quality:cold":
    "cold, colder, cooler, cool colors, cool colours, cool tones, chilly, icier, cool down, icy, chillier, cool",
  "quality:vivid":
    "vivid, vibrant, saturated, colorful, colourful, vibrancy, intense, richer, pop, popping, punchy, punchier, livelier, brilliant, saturation, loud, louder, neon, stand out more, more pop",
  "quality:muted":
    "muted, desaturated, subdued, dull, duller, washed out, pastel colors, pastel colours, pastels, understated colors, toned down, faded, greyer, grayer, calmer, quieter, mute, subtle, subtler, desaturate, tame",
  "quality:gaudy": "garish, gaudy, flashy, eye-watering, glaring, shouty",
  "quality:contrast":
    "more contrast, higher contrast, stronger contrast, contrast, contrasty, contrasting, more legible, more readable, legible, readable, easier to read, hard to read, visible, more visible, legibility, readability",
  "quality:heavy":
    "bold, bolder, heavy, heavier, thick, thicker, fat, fatter, beefier, chunky, chunkier, thicken, stronger, boldface, in bold, sturdier, blacker, embolden, meatier, solid letters, boldly",
  "quality:thin":
    "thin, thinner, slim, slimmer, skinny, skinnier, delicate, lightweight, light weight, hairline, finer, fine, thin out, slender, lighter weight, daintier",
  "quality:wide":
    "wide, wider, looser, loose, spaced out, spread out, spaced, airy, spread, wider spacing, wider letter spacing, letterspaced, widen, open up, wide spacing, breathe, breathing room, further apart, farther apart",
  "quality:tight":
    "tight, tighter, closer, close, compact, condense, tighten, tighten up, denser, dense, closer together, squeeze, narrower spacing, cramped",
  "quality:simple":
    "simple, simpler, simplify, simplified, clean it up, clean up, declutter, less busy, less cluttered, pared back, pare back, strip back, reduced, streamlined, streamline, too busy, busy, cluttered, complicated, too complicated, too complex, complex, less is more, fussy, stripped down, too much going on, plainer, basic, more basic, bare, barer",
  "quality:detailed":
    "detailed, more detail, more details, richer detail, ornate, intricate, elaborate, more interesting, decorated, more elaborate, fancier, too plain, too simple, boring, bland, too basic, less plain, less boring, interesting, spice it up, jazz it up, less simple",

  "class:serif,didone,inscriptional,slab": "serif, serifs, serif font, roman, serifed, antiqua",
  "class:geometric,grotesk,humanist":
    "sans, sans serif, sans-serif, sanserif, non-serif, sans serifs, grotesque, grotesk, helvetica style, swiss",
  "class:geometric": "geometric, geometrical, futura style, geometric sans",
  "class:humanist": "humanist",
  "class:didone": "didone, didot, high contrast serif, fashion magazine, vogue style",
  "class:inscriptional": "inscriptional, roman capitals, engraved, chiseled, chiselled",
  "class:slab": "slab, slab serif, slab-serif, egyptian, western",
  "class:condensed":
    "condensed, narrow, narrower letters, compressed, tall letters, narrow letters, tall and narrow",
  "class:wide": "extended, wide letters, expanded, wide type",
  "class:script":
    "script, cursive, calligraphy, calligraphic, handwritten, hand-written, hand written, handwriting, brush, brush script, signature, hand-lettered, hand lettered, joined-up, joined up",
  "class:rounded":
    "rounded letters, round letters, bubble letters, bubble, rounded sans, soft letters",
  "class:display": "display, decorative, poster, chunky display",
  "class:mono":
    "mono font, monospace, monospaced, mono spaced, typewriter, code-like, coding, terminal style, fixed-width",

  "mood:playful":
    "playful, fun, funny, quirky, whimsical, cheerful, childlike, kid-friendly, kids, cute, cuter, joyful, happy, happier, silly, cartoonish, bouncy, goofy, lively",
  "mood:elegant":
    "elegant, refined, graceful, sophisticated, classy, classier, chic, feminine, stylish, fancy, delicate look, tasteful, dressy, poised, fashionable, girly",
  "mood:luxury":
    "luxury, luxurious, luxe, premium, high-end, high end, expensive, upscale, exclusive, posh, upmarket, opulent, regal, royal look, deluxe",
  "mood:modern":
    "modern, contemporary, sleek, sleeker, current, up to date, up-to-date, today, trendy, trendier, cooler look, slick, slicker, hip",
  "mood:minimal":
    "minimal, minimalist, minimalistic, understated, scandinavian, nordic, clean, cleaner, restrained, japandi, sober",
  "mood:bold":
    "powerful, confident, impactful, striking, masculine, sporty, tough, tougher, rugged, dynamic, energetic, aggressive, impact, punch, assertive, athletic, strong",
  "mood:vintage":
    "vintage, retro, old-school, old school, classic, classical, traditional, old-fashioned, old fashioned, heritage, rustic, nostalgic, victorian, antique, timeless, art deco, deco, 70s, 60s, 50s, 80s, historic",
  "mood:organic":
    "organic, natural, earthy, botanical, nature, eco, holistic, more natural, zen, bohemian, boho",
  "mood:tech":
    "techy, tech, technical, futuristic, digital, high-tech, high tech, hi-tech, sci-fi, scifi, innovative, cyber, techie, robotic, space age",
  "mood:warm":
    "cozy, cosy, homely, inviting, handmade, artisan, artisanal, craft, crafty, welcoming, homemade, hand-made, warm, approachable, human, personal, crafted, friendly, friendlier",
  "mood:corporate":
    "corporate, professional, businesslike, business-like, serious, formal, trustworthy, official, enterprise, conservative, stiff, reliable, businessy, sterile",

  "container:circle":
    "circle, disc, disk, round shape, roundel, circular shape, dot shape, a circular",
  "container:round-square":
    "rounded square, app icon, tile, rounded rectangle, rounded box, app tile",
  "container:squircle": "squircle",
  "container:square": "square, box, cube shape",
  "container:hexagon": "hexagon, hex, honeycomb cell",
  "container:octagon": "octagon",
  "container:diamond": "diamond shape, rhombus, diamond",
  "container:shield": "shield, crest, coat of arms",
  "container:arch": "archway, arch shape, arch window, arched window",
  "container:leaf": "leaf shape",
  "container:oval": "oval, ellipse, egg shape",
  "container:pill": "pill, capsule shape",
  "container:scallop": "scallop, scalloped circle, cookie shape, wavy circle",
  "container:burst": "burst, starburst, sunburst shape, star burst",
  "container:pebble": "pebble, blob, pebble shape",
  "around:":
    "in, inside, inside of, within, into, enclosed in, contained in, surrounded by, on top of",

  "side:left":
    "left, left side, on the left, to the left, left hand side, before the name, in front of the name, left of",
  "side:right":
    "right, right side, on the right, to the right, right hand side, after the name, behind the name, right of",
  "side:above": "above, on top, over the name, over the text, at the top, top, above it, atop",
  "side:below": "below, underneath, at the bottom, bottom, under the name, under the text, beneath",

  "layout:horizontal":
    "horizontal, horizontally, side by side, side-by-side, landscape, in a row, next to each other, beside each other, beside the name, next to the name, next to the text, beside the text, wide layout, horizontal layout",
  "layout:stacked":
    "stacked, stack, stack it, vertical, vertically, portrait, stacked layout, centered layout, vertical layout, one above the other, on top of each other, stacked up",
  "layout:wordmark":
    "text only, text-only, name only, only text, only the name, only the text, only name, just the name, just the text, just text, wordmark, word mark, wordmark only, logotype, lettering only, letters only, type only, words only, typographic, only letters, purely typographic",
  "layout:mark":
    "icon only, icon-only, symbol only, mark only, only the icon, only the symbol, only the mark, just the icon, just the symbol, just the mark, without text, no text, no name, without the name, only icon, without the text, no words, remove the text, remove the name, symbol alone, icon alone, no lettering",
  "layout:frame":
    "frame, framed, border, in a frame, with a frame, with a border, in a box, boxed, put a frame around, rectangle, outlined box, bordered",
  "layout:frame:pill": "pill frame, capsule frame, pill-shaped frame",
  "layout:frame:round": "rounded frame, rounded border, round frame",
  "layout:frame:ticket": "ticket, ticket frame, ticket shape",
  "layout:frame:square": "square frame, rectangular frame, square border",
  "layout:frame:double": "double frame, double border, double line frame",
  "layout:badge": "badge, label, patch, badge style, sticker",
  "layout:badge:circle": "round badge, circular badge, circle badge, round label",
  "layout:badge:arch": "arch badge, arched badge, window badge, tombstone",
  "layout:badge:scallop": "scalloped badge, scallop badge, bottle cap",
  "layout:badge:square": "square badge",
  "layout:emblem":
    "emblem, round emblem, circular emblem, crest logo, medallion, roundel logo, circular logo, round logo, circle logo, circular layout",
  "layout:seal":
    "seal, round seal, stamp seal, wax seal, rubber stamp, text around a circle, text around the circle, text in a circle, name around the icon, name in a circle, name around it",
  "layout:stamp": "stamp, square stamp, hanko, chop",
  "layout:arch": "name arched over, arched layout, text arched over the icon, arched over the icon",
  "unframe:":
    "without the frame, no frame, remove the frame, without frame, without a frame, no border, remove the border, without the border, no badge, remove the badge, without the badge, lose the frame, drop the frame, unframe, no box, remove the box, without the box, get rid of the frame, get rid of the border, lose the border, drop the border, get rid of the badge, no emblem, remove the emblem, remove the ring, no seal, delete the frame, delete the border",

  "lines:1":
    "one line, on one line, in one line, single line, on a single line, in a single line, one-line, same line",
  "lines:2":
    "two lines, on two lines, in two lines, over two lines, 2 lines, two-line, break the name, split the name, break it",
  "lines:3": "three lines, on three lines, 3 lines",

  "case:upper":
    "uppercase, upper case, upper-case, all caps, all-caps, allcaps, caps, capitals, all capitals, capital letters, in capitals, block capitals, capitalised letters, all uppercase, all upper case, block letters, capslock",
  "case:lower":
    "lowercase, lower case, lower-case, all lowercase, small letters, no caps, no capitals, all lower case, minuscules, without capitals, uncapitalized, not in caps, not all caps, without caps",
  "case:title":
    "title case, title-case, titlecase, capitalize each word, capitalise each word, capitalise every word, capitalize every word, initial caps, first letters capital, capitalize, capitalise, capitalized, capitalised, sentence case, proper case, camel case",
  "case:as-is":
    "normal case, as written, normal capitalization, mixed case, original case, as i wrote it, regular case",

  "device:underline":
    "underline, underlined, line under, line under the name, line underneath, an underline, underscore, underlining, line below the name",
  "device:underline:wave": "wavy underline, wave under the name, wavy line",
  "device:underline:swash": "swash, swoosh, swash under the name, brush stroke under, flourish",
  "device:arch":
    "arch, arched, curve, curved, bend, bent, arc, curve the text, arch the text, arch the name, curved text, warp",
  "device:slice":
    "slice, sliced, slice through, cut through, cut through the letters, diagonal cut, cut the letters",
  "device:shadow":
    "shadow, drop shadow, shadows, 3d, 3-d, depth, three dimensional, extruded, block shadow",
  "device:full-stop":
    "full stop, period, dot at the end, period at the end, dot after the name, full-stop, point at the end",
  "device:letter-mark":
    "icon as a letter, as a letter, replace a letter, in place of a letter, icon in the name, symbol in the name, as the o, instead of the o, replace the o, in the o, for the o, icon as the o, in place of the o, cut the o, inside the o, in the name, inside the name, into the name, turn the o into",
  "device:dot-mark":
    "as the dot, as the i dot, dot of the i, i-dot, i dot, dot on the i, for the dot of the i, as a dot, as the dot of the i",
  "device:inlay":
    "inlay, inlaid, cut into a letter, cut out of a letter, inside a letter, negative space, in the negative space, carved into a letter, cut into the letters",

  "tone:accent":
    "dot in accent, accent color, accent colour, in accent, in accent color, in the accent colour, highlight, in the accent color, accented, accent",
  "tone:first-letter":
    "first letter in color, first letter in colour, first letter in accent, first letter colored, first letter coloured, color the first letter, colour the first letter, highlight the first letter, first letter different, first letter in a different color, first letter in a different colour",
  "tone:last-words":
    "second word in color, second word in colour, last word in color, last word in colour, second word in accent, last word in accent, color the second word, colour the second word, two-tone name, two tone name, second word in a different color, second word in a different colour, second word different, highlight the second word, last word in a different colour, last word in a different color",
  "tone:multi":
    "multicolor letters, multicolour letters, multicolored letters, multicoloured letters, rainbow letters, each letter in a different color, each letter in a different colour, every letter a different color, every letter a different colour, rainbow, each letter a different color, each letter a different colour, multicolor, multicolour, multi-color, multi-colour",
  "tone:plain":
    "letters in one color, letters in one colour, all letters in one color, all letters in one colour, same color letters, no accent, without accent",

  "palette:black-and-white":
    "black and white, black & white, b&w, b/w, bw, black on white, black/white, black-and-white, just black, only black, all black",
  "palette:one-color":
    "monochrome, monochromatic, mono, one color, one colour, single color, single colour, one-color, one-colour, just one color, just one colour, single-color, single-colour, only one color, only one colour, one color only, one colour only",
  "palette:two-colors":
    "two colors, two colours, 2 colors, 2 colours, two-color, two-colour, two tone, two-tone, duotone, only two colors, only two colours, bicolor, duo tone, fewer colors, fewer colours, less colors, less colours",
  "palette:full":
    "full color, full colour, more colors, more colours, in color, in colour, all colors, all colours, full-color, full-colour, three colors, three colours, several colors, several colours",
  "swap-colors:":
    "swap the colors, swap the colours, swap colors, swap colours, switch the colors, switch the colours, switch colors, switch colours, reverse the colors, reverse the colours, exchange the colors, exchange the colours, colors the other way round, colours the other way round, flip the colors, flip the colours",
  "surface:white":
    "white background, on white, light background, light mode, light version, white bg, on a white background, plain background, against white, on light, bright background, white backdrop, plain white, day mode",
  "surface:deep":
    "dark background, dark mode, on dark, dark version, dark bg, on a dark background, night mode, dark backdrop, against dark, darker background",
  "surface:tint":
    "tinted background, pale background, soft background, pastel background, off-white background, lighter background, tint, cream-ish background, subtle background, light tint",
  "surface:brand":
    "colored background, coloured background, colorful background, colourful background, brand color background, brand colour background, background in the brand color, background in the brand colour, full background, filled background, color background, colour background, colored backdrop, coloured backdrop",
  "surface:invert":
    "invert, inverted, invert it, reverse, reversed, inverse, negative version, invert the colors, invert the colours, inverted colors, inverted colours, negative, reverse version",

  "treatment:outline":
    "outline, outlined, line art, line-art, lineart, line icon, line drawing, outline icon, thin lines, linear, line style, stroke only, just lines, lines only, contour, as lines, as an outline, in outline, wireframe, as a line drawing, single line, mono line, monoline, hollow, linework style",
  "treatment:plain":
    "solid, filled, filled in, fill in, fill, solid icon, filled icon, silhouette, fill it in, as a silhouette, solid shape, flat, no outline, without outline, without the outline, unoutlined",
  "treatment:stripes":
    "stripes, striped, with stripes, in stripes, stripey, stripy, horizontal cuts",
  "treatment:split":
    "split in two, two halves, half and half, split tone, split down the middle, two-tone icon, two tone icon",
  "gradient:on":
    "gradient, with a gradient, add a gradient, gradients, gradation, ombre, fade between colors",
  "gradient:off":
    "no gradient, without gradient, remove the gradient, without the gradient, flat color, flat colour, flat colors, flat colours, no gradients",
  "mirror:":
    "mirror, mirror it, mirrored, flip, flip it, flipped, turn around, turn it around, facing left, facing right, face left, face right, facing the other way, reverse the icon, flip horizontally, look the other way, looking left, looking right, face the other way",

  "own:": "our, my, our brand, our own, brand, the brand's, company's, existing",
  "prep:for": "for, with, by, to, into, as, to be, should be, to a, it's, of",
};
