package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.internal.policy.Capacity.OfGuardian;
import io.entsdk.messaging.internal.policy.Capacity.OfPartner;
import io.entsdk.messaging.internal.policy.Capacity.OfPupil;
import io.entsdk.messaging.internal.policy.Capacity.OfStaff;
import io.entsdk.messaging.internal.policy.Capacity.OfTeam;
import io.entsdk.messaging.internal.policy.SchoolPolicy.Open;
import io.entsdk.messaging.reach.Obligation;
import io.entsdk.messaging.reach.Obligation.HoldUntil;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachDecision.Between;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes a decision with all that it rests on as a {@link Sheet}. */
final class TranscriptWriter {

  /** Stands for the moment of the decision. */
  static final String NOW = "now";

  private final Sheet sheet = new Sheet();
  private final Map<String, Party> parties = new LinkedHashMap<>();
  private final Notes notes = Notes.none();
  private final Instant midnight;

  /** Write moments as they are from the last midnight, of UTC, before {@code base}. */
  TranscriptWriter(Instant base) {
    this.midnight = base.truncatedTo(ChronoUnit.DAYS);
  }

  String write(Decided decided) {
    Question question = decided.question();
    if (question instanceof Question.Asked asked) {
      asked.in(asked.scene().under(taking(asked.scene()))).decide();
      parties.put("sender", asked.sender());
      parties.put("recipient", asked.recipient());
      if (asked.principal() != null) {
        parties.put("principal", asked.principal());
      }
      sheet.add("asked", asked.way(), asked.contact());
      around(asked.scene());
    } else if (question instanceof Question.Relayed relayed) {
      parties.put("sender", relayed.sender());
      sheet.add("relayed", relayed.contact(), relayed.schoolClass());
      around(relayed.scene());
    } else {
      sheet.add("settled");
    }
    decision(decided.decision());
    return sheet.print();
  }

  private Rulebook taking(Scene scene) {
    return new Notes.Taking(scene.rules(), notes);
  }

  private void around(Scene scene) {
    parties.values().stream()
        .flatMap(party -> party.capacities().stream().map(Capacity::school))
        .distinct()
        .forEach(school -> school(scene.policy(school)));
    parties.forEach(this::party);
    parties.forEach(
        (role, one) ->
            parties.forEach(
                (otherRole, other) -> {
                  if (role.compareTo(otherRole) < 0 && scene.keepsApart(one, other)) {
                    sheet.add(
                        "apart",
                        role,
                        otherRole,
                        scene.separates(one, other),
                        scene.blocks(one, other));
                  }
                }));
    rules(scene.at());
  }

  /** What a school has opened matters where a cell was closed. */
  private void school(SchoolPolicy policy) {
    SchoolId school = policy.school();
    sheet.add("school", school, policy.level(), policy.profile(), policy.managementOnly());
    boolean closed =
        notes.cells().entrySet().stream()
            .anyMatch(one -> one.getKey().school().equals(school) && one.getValue().isClosed());
    for (Open open : closed ? policy.open() : List.<Open>of()) {
      sheet.add(
          "open",
          school,
          open.opening(),
          open.mode(),
          open.duties(),
          Objects.requireNonNullElse(open.inClass(), List.of()),
          Objects.requireNonNullElse(open.inGroup(), List.of()));
    }
  }

  private void party(String role, Party party) {
    sheet.add(
        "party",
        role,
        new PersonId(party.id()),
        party.isPerson(),
        party.preference().most(),
        party.preference().hours() != null);
    party.restraints().stream()
        .sorted(Comparator.comparing((Party.Imposed one) -> one.restraint()))
        .forEach(one -> sheet.add("imposed", role, one.school(), one.restraint()));
    party.capacities().forEach(one -> capacity(role, one));
  }

  private void capacity(String role, Capacity capacity) {
    SchoolId school = capacity.school();
    if (capacity instanceof OfPupil one) {
      sheet.add("pupil", role, school, one.classes(), one.age(), one.delegateOf(), one.groups());
    } else if (capacity instanceof OfGuardian one) {
      sheet.add(
          "guardian",
          role,
          school,
          one.child(),
          one.classes(),
          one.rights(),
          one.profile(),
          one.screened(),
          one.delegateOf());
    } else if (capacity instanceof OfStaff one) {
      sheet.add(
          "staff",
          role,
          school,
          one.as(),
          one.classes(),
          one.inCharge(),
          one.offices(),
          one.onPass());
    } else if (capacity instanceof OfPartner one) {
      sheet.add("partner", role, school, one.local(), one.pupils(), one.classes());
    } else {
      sheet.add("team", role, school, ((OfTeam) capacity).role());
    }
  }

  private void rules(Instant at) {
    notes
        .cells()
        .forEach(
            (asked, cell) ->
                sheet.add(
                    "cell",
                    asked.school(),
                    asked.row(),
                    asked.column(),
                    asked.contact(),
                    cell.code(),
                    cell.opened(),
                    cell.duties()));
    notes
        .hours()
        .forEach(
            (asked, shown) ->
                sheet.add(
                    "hours",
                    asked.school(),
                    asked.readers(),
                    asked.limited(),
                    shown.equals(at) ? NOW : since(shown)));
    notes.firstTerms().forEach((school, first) -> sheet.add("term", school, first));
  }

  private void decision(ReachDecision decision) {
    Between between = decision.between();
    sheet.add(
        "decided",
        decision.verdict(),
        decision.because().stream().map(Enum::name).collect(Collectors.joining(",")),
        between == null ? Sheet.NOTHING : between.from(),
        between == null ? Sheet.NOTHING : between.towards(),
        decision.obligations().stream().filter(Obligation.Duty.class::isInstance).toList(),
        decision.obligations().stream()
            .filter(HoldUntil.class::isInstance)
            .map(one -> since(((HoldUntil) one).until()))
            .toList());
  }

  private String since(Instant moment) {
    return Duration.between(midnight, moment).toString();
  }
}
