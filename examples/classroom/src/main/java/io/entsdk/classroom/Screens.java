package io.entsdk.classroom;

import static java.util.Locale.FRENCH;

import io.entsdk.auth.accommodation.Accommodation;
import io.entsdk.auth.accommodation.Accommodations;
import io.entsdk.auth.avatar.ClassAvatar;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.window.RaisedHand;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what the tablet shows, pictures with the words for them. */
final class Screens {

  private Screens() {}

  /** Return the grids to choose from, on a page that fits whoever showed the card. */
  static Map<String, Object> pictures(Challenge challenge) {
    Locale language = challenge.language();
    List<List<Map<String, String>>> grids =
        challenge.grids().stream()
            .map(grid -> grid.stream().map(picture -> named(picture, language)).toList())
            .toList();
    return Map.of(
        "show",
        "pictures",
        "challenge",
        challenge.token(),
        "grids",
        grids,
        "fit",
        fit(challenge.accommodations()));
  }

  /** The pictures never move on this page; a pace of 0 is that of a frame that stands still. */
  private static Map<String, Object> fit(Accommodations needs) {
    return Map.of(
        "aloud", needs.has(Accommodation.AUDIO_NAMES),
        "pace", needs.has(Accommodation.SCANNING) ? needs.scanStep().toMillis() : 0,
        "assisted", needs.has(Accommodation.ASSISTED));
  }

  static Map<String, Object> avatars(List<ClassAvatar> shown) {
    return Map.of("show", "avatars", "avatars", shown.stream().map(Screens::named).toList());
  }

  static Map<String, Object> hand(RaisedHand hand) {
    List<Map<String, String>> pair =
        hand.pair().stream().map(picture -> named(picture, FRENCH)).toList();
    return Map.of("show", "hand", "hand", hand.id().toString(), "pair", pair);
  }

  private static Map<String, String> named(ClassAvatar avatar) {
    Picture picture = avatar.picture();
    return Map.of("code", picture.code(), "word", picture.word(FRENCH), "name", avatar.name());
  }

  private static Map<String, String> named(Picture picture, Locale language) {
    return Map.of("code", picture.code(), "word", picture.word(language));
  }
}
