"""OpenCV's own looks of a picture, for the docs' comparison: opencv_looks.py PICTURE FOLDER"""

import sys

import cv2
import numpy as np

picture, folder = sys.argv[1:3]
photo = cv2.imread(picture)


def cartoon():
    smooth = cv2.bilateralFilter(photo, 9, 75, 75)
    grey = cv2.medianBlur(cv2.cvtColor(photo, cv2.COLOR_BGR2GRAY), 5)
    lines = cv2.adaptiveThreshold(
        grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, 9, 9
    )
    return cv2.bitwise_and(smooth, smooth, mask=lines)


def pop_art():
    pixels = photo.reshape(-1, 3).astype(np.float32)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 10, 1.0)
    cv2.setRNGSeed(1)
    _, labels, colours = cv2.kmeans(pixels, 8, None, stop, 1, cv2.KMEANS_PP_CENTERS)
    return colours[labels.ravel()].reshape(photo.shape).astype(np.uint8)


pencil, coloured = cv2.pencilSketch(photo, sigma_s=60, sigma_r=0.07, shade_factor=0.05)
looks = {
    "cartoon": cartoon(),
    "sketch": cv2.cvtColor(pencil, cv2.COLOR_GRAY2BGR),
    "color_pencil": coloured,
    "oil_painting": cv2.xphoto.oilPainting(photo, 7, 1),
    "watercolor": cv2.stylization(photo, sigma_s=60, sigma_r=0.6),
    "pop_art": pop_art(),
}
for name, look in looks.items():
    cv2.imwrite(f"{folder}/opencv-{name}.png", look)
