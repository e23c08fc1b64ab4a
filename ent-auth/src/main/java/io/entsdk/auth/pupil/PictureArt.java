package io.entsdk.auth.pupil;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Holds our own drawings of the pictures, one SVG of some hundred bytes each, on a square of 64 by
 * 64.
 *
 * <p>Dark outlines carry each drawing; its fills are light or mean nothing, so that it reads the
 * same printed in black and white, 15 mm wide, and to every kind of colour vision. They use paths,
 * circles, ellipses and rectangles alone, and load nothing.
 */
public final class PictureArt {

  private PictureArt() {}

  /** Return the drawing of {@code picture} as an SVG document. */
  public static String svg(Picture picture) {
    try (InputStream drawing = PictureArt.class.getResourceAsStream(fileOf(picture))) {
      if (drawing == null) {
        throw new IllegalStateException("This jar lacks its " + fileOf(picture));
      }
      return new String(drawing.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileOf(Picture picture) {
    return "art/" + picture.code() + ".svg";
  }
}
