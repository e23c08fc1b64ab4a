package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.messaging.internal.policy.Notes.CellAsked;
import io.entsdk.messaging.internal.policy.Notes.HoursAsked;
import io.entsdk.messaging.internal.policy.Question.Way;
import io.entsdk.messaging.internal.policy.Scene.Pair;
import io.entsdk.messaging.internal.policy.SchoolPolicy.Open;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.From;
import io.entsdk.messaging.reach.Obligation;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.Obligation.HoldUntil;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachDecision.Between;
import io.entsdk.messaging.reach.ReachProfile;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Towards;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what a {@link TranscriptWriter} has written, to ask it again. */
final class TranscriptReader {

  /** No hours are asked again: what they came to was noted. */
  private static final ReleaseCalendar NONE = ReleaseCalendar.national(ZoneOffset.UTC);

  private final List<SheetLine> lines;
  private final Instant at;

  /** Read {@code text}, which was written for the moment {@code at}. */
  TranscriptReader(String text, Instant at) {
    this.lines = SheetLine.of(text);
    this.at = at;
  }

  Decided read() {
    return new Decided(question(), decision());
  }

  private Question question() {
    SheetLine first = lines.get(0);
    if (first.is("settled")) {
      return new Question.Settled(decision().verdict(), decision().decisive());
    }
    Map<String, Party> parties = new PartyReader(lines).parties();
    Party sender = party(parties, "sender");
    Scene scene = scene(parties);
    return first.is("relayed")
        ? new Question.Relayed(
            sender, first.classes(1).iterator().next(), first.one(0, Contact.class), scene)
        : new Question.Asked(
            first.one(0, Way.class),
            first.one(1, Contact.class),
            sender,
            parties.get("principal"),
            party(parties, "recipient"),
            scene);
  }

  private static Party party(Map<String, Party> parties, String role) {
    return Objects.requireNonNull(parties.get(role), role);
  }

  private Stream<SheetLine> all(String keyword) {
    return lines.stream().filter(line -> line.is(keyword));
  }

  private Scene scene(Map<String, Party> parties) {
    Map<SchoolId, SchoolPolicy> schools = new HashMap<>();
    all("school").map(this::school).forEach(one -> schools.put(one.school(), one));
    Set<Pair> separated = new HashSet<>();
    Set<Pair> blocked = new HashSet<>();
    all("apart")
        .forEach(
            line -> {
              Pair pair =
                  new Pair(party(parties, line.word(0)).id(), party(parties, line.word(1)).id());
              if (line.yes(2)) {
                separated.add(pair);
              }
              if (line.yes(3)) {
                blocked.add(pair);
              }
            });
    return new Scene(at, schools, separated, blocked).under(notes());
  }

  private SchoolPolicy school(SheetLine line) {
    SchoolId school = line.school(0);
    return new SchoolPolicy(
        school,
        line.one(1, SchoolLevel.class),
        line.one(2, ReachProfile.class),
        NONE,
        line.yes(3),
        all("open")
            .filter(one -> one.school(0).equals(school))
            .map(
                one ->
                    new Open(
                        one.one(1, Opening.class),
                        one.one(2, Verdict.class),
                        one.all(3, Duty.class),
                        one.classes(4).stream().findFirst().orElse(null),
                        one.groups(5).stream().findFirst().orElse(null)))
            .toList());
  }

  private Notes notes() {
    Notes notes = Notes.none();
    all("cell")
        .forEach(
            line ->
                notes
                    .cells()
                    .put(
                        new CellAsked(
                            line.school(0),
                            line.one(1, From.class),
                            line.one(2, Towards.class),
                            line.one(3, Contact.class)),
                        new Cell(
                            line.one(4, Cell.Code.class),
                            line.one(5, Verdict.class),
                            line.all(6, Duty.class))));
    all("hours")
        .forEach(
            line ->
                notes
                    .hours()
                    .put(
                        new HoursAsked(line.school(0), line.one(1, Readership.class), line.yes(2)),
                        line.word(3).equals(TranscriptWriter.NOW) ? at : moment(line.word(3))));
    all("term").forEach(line -> notes.firstTerms().put(line.school(0), line.yes(1)));
    return notes;
  }

  private ReachDecision decision() {
    SheetLine line = all("decided").findFirst().orElseThrow();
    Set<Obligation> obligations = new HashSet<>(line.all(4, Duty.class));
    if (!line.isEmpty(5)) {
      obligations.add(new HoldUntil(moment(line.word(5))));
    }
    return new ReachDecision(
        line.one(0, Verdict.class),
        line.list(1, ReachRule.class),
        line.isEmpty(2) ? null : new Between(line.one(2, From.class), line.one(3, Towards.class)),
        obligations);
  }

  private Instant moment(String sinceMidnight) {
    return at.truncatedTo(ChronoUnit.DAYS).plus(Duration.parse(sinceMidnight));
  }
}
