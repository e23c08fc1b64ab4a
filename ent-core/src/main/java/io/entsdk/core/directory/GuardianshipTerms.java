package io.entsdk.core.directory;

import java.util.Collection;
import java.util.Set;

/**
 * Says what one link gives: its state, what its document lists beyond, and whether the child's
 * place is kept from this guardian.
 *
 * @param listed counts only where the state leaves the answer to the document
 * @param placeWithheld takes away every right that would tell where the child is
 */
public record GuardianshipTerms(
    GuardianshipState state, Set<GuardianshipRight> listed, boolean placeWithheld) {

  public GuardianshipTerms {
    listed = Set.copyOf(listed);
  }

  public static GuardianshipTerms of(GuardianshipState state) {
    return new GuardianshipTerms(state, Set.of(), false);
  }

  /**
   * Tell whether these terms give {@code right}; one that is held jointly counts as given here, and
   * whoever asks for it asks each holder.
   */
  public boolean allow(GuardianshipRight right) {
    if (placeWithheld && right.tellsThePlace()) {
      return false;
    }
    return switch (state.allowance(right)) {
      case YES, JOINTLY -> true;
      case AS_DOCUMENT -> listed.contains(right);
      case NO -> false;
    };
  }

  /**
   * Tell whether all of {@code together}, which hold for one guardian and child on the same day,
   * give {@code right}: the strictest counts, so that what knows nothing of a judgment never opens
   * what the judgment has closed.
   */
  public static boolean allow(Collection<GuardianshipTerms> together, GuardianshipRight right) {
    return !together.isEmpty() && together.stream().allMatch(terms -> terms.allow(right));
  }
}
