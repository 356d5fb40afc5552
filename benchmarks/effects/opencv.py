"""OpenCV's recipes for photo effects, timed one at a time.

Says {"version", "recipes"} on its first line. Then, for each line {"recipe", "path", "width",
"height"} of standard input, answers {"wall_ms", "cpu_ms"}. A picture is a file of raw BGR pixels;
reading it is not timed. The one argument is the number of threads.
"""

import json
import math
import sys
import time

import cv2
import numpy as np


def odd(size):
    return int(size) | 1


def scale(picture):
    """Pixels of a picture's side for each thousandth of it."""
    height, width = picture.shape[:2]
    return math.sqrt(width * height / 1e6)


def ink(picture, blur, block):
    grey = cv2.medianBlur(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), blur)
    mean, binary = cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY
    return cv2.adaptiveThreshold(grey, 255, mean, binary, block, 9)


def reduce_colours(picture, count):
    """The kindest k-means: one attempt of at most ten rounds."""
    cv2.setRNGSeed(1)
    samples = np.float32(picture).reshape(-1, 3)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 10, 0.001)
    _, labels, centres = cv2.kmeans(samples, count, None, stop, 1, cv2.KMEANS_RANDOM_CENTERS)
    return np.uint8(centres)[labels.flatten()].reshape(picture.shape)


def cartoon_scaled(picture):
    """The usual cartoon with kernels that grow with the picture: one look at every size."""
    k = scale(picture)
    lines = ink(picture, odd(5 * k), odd(9 * k))
    colour = cv2.bilateralFilter(picture, odd(9 * k), 250, 250 * k)
    return cv2.bitwise_and(colour, colour, mask=lines)


def cartoon_fixed(picture):
    """The usual cartoon with kernels of 5 and 9 pixels, whatever the picture's size."""
    lines = ink(picture, 5, 9)
    colour = cv2.bilateralFilter(picture, 9, 250, 250)
    return cv2.bitwise_and(colour, colour, mask=lines)


def cartoon_kmeans(picture):
    lines = ink(picture, 5, 9)
    colour = cv2.bilateralFilter(reduce_colours(picture, 9), 7, 200, 200)
    return cv2.bitwise_and(colour, colour, mask=lines)


def sketch_dodge(picture):
    """Grey divided by its inverted blur; kernel of 21 pixels."""
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    blurred = cv2.GaussianBlur(255 - grey, (21, 21), 0)
    return cv2.divide(grey, 255 - blurred, scale=256)


def pencil_grey(picture):
    return cv2.pencilSketch(picture, sigma_s=60, sigma_r=0.07, shade_factor=0.05)[0]


def pencil_colour(picture):
    return cv2.pencilSketch(picture, sigma_s=60, sigma_r=0.07, shade_factor=0.05)[1]


def oil(picture):
    """With the radius that our own look has: 16 pixels at 12 megapixels."""
    return cv2.xphoto.oilPainting(picture, round(4.6 * scale(picture)), 1)


def stylization(picture):
    return cv2.stylization(picture, sigma_s=60, sigma_r=0.6)


def pop_kmeans(picture):
    """Eight flat colours, more saturated."""
    flat = reduce_colours(cv2.bilateralFilter(picture, 9, 75, 75), 8)
    hsv = cv2.cvtColor(flat, cv2.COLOR_BGR2HSV)
    hsv[:, :, 1] = cv2.multiply(hsv[:, :, 1], 1.8)
    return cv2.cvtColor(hsv, cv2.COLOR_HSV2BGR)


INKS = [
    ((0, 255, 255), (255, 0, 255)),
    ((255, 255, 0), (0, 0, 255)),
    ((0, 165, 255), (255, 0, 0)),
    ((0, 255, 0), (128, 0, 128)),
]


def pop_posterize(picture):
    """Four small panels, each of four levels between two inks."""
    height, width = picture.shape[:2]
    half = cv2.resize(picture, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    levels = (np.arange(256) // 64 * 85).astype(np.uint8)
    grey = cv2.LUT(cv2.cvtColor(half, cv2.COLOR_BGR2GRAY), levels)
    panels = []
    for light, dark in INKS:
        table = np.linspace(dark, light, 256).astype(np.uint8).reshape(1, 256, 3)
        panels.append(cv2.LUT(cv2.merge([grey, grey, grey]), table))
    return np.vstack([np.hstack(panels[:2]), np.hstack(panels[2:])])


RECIPES = [
    cartoon_scaled,
    cartoon_fixed,
    cartoon_kmeans,
    sketch_dodge,
    pencil_grey,
    pencil_colour,
    stylization,
    pop_kmeans,
    pop_posterize,
]
# A module of its own, which not every build has.
if hasattr(cv2, "xphoto"):
    RECIPES.append(oil)


def say(value):
    print(json.dumps(value), flush=True)


def main():
    cv2.setNumThreads(int(sys.argv[1]))
    recipes = {recipe.__name__: recipe for recipe in RECIPES}
    pictures = {}
    say({"version": cv2.__version__, "recipes": list(recipes)})
    for line in sys.stdin:
        asked = json.loads(line)
        path = asked["path"]
        if path not in pictures:
            shape = (asked["height"], asked["width"], 3)
            pictures[path] = np.fromfile(path, np.uint8).reshape(shape)
        started, cpu_started = time.perf_counter(), time.process_time()
        recipes[asked["recipe"]](pictures[path])
        wall, cpu = time.perf_counter() - started, time.process_time() - cpu_started
        say({"wall_ms": wall * 1000, "cpu_ms": cpu * 1000})


main()
