package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.GuardianshipTerms;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads and writes the terms of a link as its row holds them: the listed rights are names with
 * spaces.
 */
public final class ListedRights {

  private ListedRights() {}

  public static GuardianshipTerms terms(String state, String listed, boolean placeWithheld) {
    Set<GuardianshipRight> rights = EnumSet.noneOf(GuardianshipRight.class);
    for (String name : listed.split(" ", -1)) {
      if (!name.isEmpty()) {
        rights.add(GuardianshipRight.valueOf(name));
      }
    }
    return new GuardianshipTerms(GuardianshipState.valueOf(state), rights, placeWithheld);
  }

  static String encoded(GuardianshipTerms terms) {
    return terms.listed().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
  }
}
