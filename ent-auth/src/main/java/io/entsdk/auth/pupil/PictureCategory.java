package io.entsdk.auth.pupil;

import java.util.Arrays;
import java.util.List;

/** Sorts the pictures: a story of four rounds of ten takes one of each kind, in this order. */
public enum PictureCategory {
  ANIMAL,
  FOOD,
  VEHICLE,
  THING;

  /** Return the ten pictures of this kind, in an order that never changes. */
  public List<Picture> pictures() {
    return Arrays.stream(Picture.values()).filter(one -> one.category() == this).toList();
  }
}
