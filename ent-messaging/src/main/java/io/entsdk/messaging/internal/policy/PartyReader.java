package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.Profile;
import io.entsdk.messaging.internal.policy.Party.Imposed;
import io.entsdk.messaging.internal.policy.Party.Restraint;
import io.entsdk.messaging.reach.Office;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.TeamRole;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.messaging.release.ReleaseWindow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the people and teams of a transcript, each with all that it is. */
record PartyReader(List<SheetLine> lines) {

  private static final Set<String> CAPACITIES =
      Set.of("pupil", "guardian", "staff", "partner", "team");

  /** Stands where it only matters whether there are any: what they came to was noted. */
  private static final ReleaseWindow SOME_HOURS = ReleaseWindow.PAUSE_NUMERIQUE;

  /** Return the parties by their role in the question. */
  Map<String, Party> parties() {
    Map<String, Party> parties = new HashMap<>();
    for (SheetLine line : lines) {
      if (line.is("party")) {
        parties.put(line.word(0), party(line));
      }
    }
    return parties;
  }

  private Party party(SheetLine line) {
    String role = line.word(0);
    List<SheetLine> own =
        lines.stream()
            .filter(one -> CAPACITIES.contains(one.keyword()) || one.is("imposed"))
            .filter(one -> one.word(0).equals(role))
            .toList();
    return new Party(
        line.person(1).value(),
        line.yes(2),
        own.stream().filter(one -> !one.is("imposed")).map(PartyReader::capacity).toList(),
        Set.copyOf(
            own.stream().filter(one -> one.is("imposed")).map(PartyReader::imposed).toList()),
        new ReachPreference(line.one(3, Verdict.class), line.yes(4) ? SOME_HOURS : null));
  }

  private static Imposed imposed(SheetLine line) {
    return new Imposed(line.school(1), line.one(2, Restraint.class));
  }

  private static Capacity capacity(SheetLine line) {
    return switch (line.keyword()) {
      case "pupil" ->
          new Capacity.OfPupil(
              line.school(1),
              line.classes(2),
              line.one(3, Capacity.Age.class),
              line.classes(4),
              line.groups(5));
      case "guardian" ->
          new Capacity.OfGuardian(
              line.school(1),
              line.person(2),
              line.classes(3),
              line.all(4, GuardianshipRight.class),
              line.one(5, Profile.class),
              line.yes(6),
              line.classes(7));
      case "staff" ->
          new Capacity.OfStaff(
              line.school(1),
              line.all(2, Profile.class),
              line.classes(3),
              line.classes(4),
              line.all(5, Office.class),
              line.yes(6));
      case "partner" ->
          new Capacity.OfPartner(line.school(1), line.yes(2), line.people(3), line.classes(4));
      default -> new Capacity.OfTeam(line.school(1), line.one(2, TeamRole.class));
    };
  }
}
