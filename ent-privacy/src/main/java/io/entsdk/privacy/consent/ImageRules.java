package io.entsdk.privacy.consent;

import io.entsdk.core.personal.ConsentMedium;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Is whose agreement an image of a child takes in one school: that of everybody who exercises
 * parental authority, unless its controller has decided otherwise.
 *
 * @param decisions the first before the last; they are never changed, only followed by others
 */
public record ImageRules(List<ImageDecision> decisions) {

  private static final Set<ConsentMedium> IMAGES =
      Set.of(ConsentMedium.PHOTO, ConsentMedium.VIDEO, ConsentMedium.VOICE);

  public ImageRules {
    decisions = List.copyOf(decisions);
  }

  /** Tell whether {@code medium} shows a person as an image does, or lets one be heard. */
  public static boolean govern(ConsentMedium medium) {
    return IMAGES.contains(medium);
  }

  /** Return the rule that holds on {@code day}, a calendar day of the school. */
  public ConsentRule on(LocalDate day) {
    return decisions.stream()
        .map(ImageDecision::choice)
        .filter(choice -> !choice.from().isAfter(day))
        .reduce((before, after) -> after)
        .map(ImageChoice::rule)
        .orElse(ConsentRule.EVERY_HOLDER);
  }
}
