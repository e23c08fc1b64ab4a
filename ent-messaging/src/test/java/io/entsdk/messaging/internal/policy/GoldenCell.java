package io.entsdk.messaging.internal.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.Profile;
import io.entsdk.messaging.internal.policy.SchoolPolicy.Open;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.TeamRole;
import io.entsdk.messaging.reach.Verdict;
import java.util.List;
import java.util.Set;

/**
 * Is one cell of the reference, as it is written there, with the two whom it is about.
 *
 * <p>{@code A}, {@code A°}, {@code R}, {@code S}, {@code T}, {@code N}, {@code M} (read first),
 * {@code F5}; {@code Q>A}, {@code Q>A+C} (guardians copied), {@code Q>S} and {@code Q>S+M} say what
 * a school may make of it; {@code *A} is about what is said to many.
 */
record GoldenCell(String text, Party from, Party to, SchoolPolicy school) {

  void check() {
    for (String part : text.split("/")) {
      boolean many = part.startsWith("*");
      check(many ? part.substring(1) : part, many ? Contact.ANNOUNCEMENT : Contact.PRIVATE_MESSAGE);
    }
  }

  private void check(String code, Contact contact) {
    ReachDecision decision = decide(to, contact, school);
    switch (code) {
      case "A" -> {
        assertEquals(Verdict.ALLOW, decision.verdict());
        assertEquals(Verdict.ALLOW, limited(contact).verdict());
      }
      case "A°" -> {
        assertEquals(Verdict.ALLOW, decision.verdict());
        assertEquals(Verdict.REPLY_ONLY, limited(contact).verdict());
      }
      case "M" -> {
        assertEquals(Verdict.ALLOW, decision.verdict());
        assertTrue(decision.obligations().contains(Duty.PRE_MODERATE));
      }
      case "R" -> assertEquals(Verdict.REPLY_ONLY, decision.verdict());
      case "S" -> supervised(decision);
      case "W" -> assertEquals(Verdict.REQUEST, decision.verdict());
      case "F5" -> assertEquals(List.of(ReachRule.F5_TRUSTED_ADULT), decision.because());
      case "N" -> {
        assertEquals(Verdict.DENY, decision.verdict());
        assertEquals(decision, decide(to, contact, everythingOpen()));
      }
      case "T" -> toTeam(decision, contact);
      case "as T" -> asTeam(decision, contact);
      default -> closed(code, decision, contact);
    }
  }

  private void toTeam(ReachDecision decision, Contact contact) {
    assertEquals(ReachRule.TEAM_ONLY, decision.decisive());
    Set<Profile> profiles = to.capacities().get(0).profiles();
    Party team =
        Cast.team(
            profiles.contains(Profile.DIR)
                ? TeamRole.MANAGEMENT
                : profiles.contains(Profile.EVS) ? TeamRole.SCHOOL_LIFE : TeamRole.OFFICE);
    assertEquals(Verdict.ALLOW, decide(team, contact, school).verdict());
  }

  private void asTeam(ReachDecision decision, Contact contact) {
    assertEquals(ReachRule.AS_TEAM_ONLY, decision.decisive());
    assertEquals(
        Verdict.ALLOW,
        new ReachFunction(to, contact, Cast.scene(school)).decideForTeam(from).verdict());
  }

  private void closed(String code, ReachDecision decision, Contact contact) {
    assertEquals(ReachRule.TABLE_CLOSED, decision.decisive(), code);
    ReachDecision opened = decide(to, contact, everythingOpen());
    assertEquals(ReachRule.OPENED, opened.decisive());
    switch (code) {
      case "Q>A" -> assertEquals(Verdict.ALLOW, opened.verdict());
      case "Q>A+C" -> {
        assertEquals(Verdict.ALLOW, opened.verdict());
        assertTrue(opened.obligations().contains(Duty.COPY_GUARDIANS));
      }
      case "Q>S" -> supervised(opened);
      case "Q>S+M" -> {
        supervised(opened);
        assertTrue(opened.obligations().contains(Duty.PRE_MODERATE));
      }
      default -> throw new IllegalArgumentException(code);
    }
  }

  private static void supervised(ReachDecision decision) {
    assertEquals(Verdict.SUPERVISED, decision.verdict());
    assertTrue(decision.obligations().contains(Duty.SUPERVISOR_PRESENT));
  }

  private ReachDecision limited(Contact contact) {
    ReachPreference closed = new ReachPreference(Verdict.REPLY_ONLY, null);
    return decide(to.preferring(closed), contact, school);
  }

  /** Open all that can be said to be open, as far as words go. */
  private SchoolPolicy everythingOpen() {
    SchoolPolicy open = school;
    for (Opening opening : Opening.values()) {
      open = open.with(new Open(opening, Verdict.ALLOW, Set.of(), null, null));
      open = open.with(new Open(opening, Verdict.ALLOW, Set.of(), null, Cast.PROJECT));
    }
    return open;
  }

  private ReachDecision decide(Party recipient, Contact contact, SchoolPolicy policy) {
    return Cast.decide(from, recipient, contact, Cast.scene(policy));
  }
}
