package io.entsdk.auth.avatar;

import io.entsdk.auth.pupil.Picture;

/**
 * Is what a pupil taps on a tablet of the class: a public picture, which is no part of any secret.
 * Prints no name.
 *
 * @param name the first name, with a letter or two of the family name where another pupil of the
 *     class shares it: what children of the class call each other, and what is on their cards
 */
public record ClassAvatar(Picture picture, String name) {

  @Override
  public String toString() {
    return "ClassAvatar[" + picture.code() + "]";
  }
}
