package io.entsdk.printing;

/** Turns what a ruler says into the points of a page. */
final class Millimetres {

  private static final float POINTS_PER_INCH = 72;
  private static final float MILLIMETRES_PER_INCH = 25.4f;

  private Millimetres() {}

  static float mm(float millimetres) {
    return millimetres * POINTS_PER_INCH / MILLIMETRES_PER_INCH;
  }
}
