package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.contribution.ContributionWish;
import io.entsdk.privacy.erasure.DueOn;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.internal.erasure.ErasureRow.Approval;
import io.entsdk.privacy.internal.erasure.PeopleUnderWay.Claim;
import io.entsdk.privacy.request.ErasureGround;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Says of one person all that it takes to erase the person once more, in a database that knows
 * nothing of it: on whose plan and approval, and under which ids.
 *
 * @param ground why the person has asked for it; empty where a school's limit was past
 * @param plan the hash that was approved
 * @param rule the rule that the plan went by, as its fingerprint
 * @param standing the id that stands for all of {@code ids}
 * @param wish what the person wanted to become of contributions, before the erasure began
 * @param takenBack whether the person has stayed after all: this counts, whichever was written last
 */
record JournalEntry(
    ErasureId erasure,
    DueOn scope,
    Optional<ErasureGround> ground,
    String plan,
    String rule,
    Instant plannedAt,
    Approval approval,
    PersonId standing,
    List<PersonId> ids,
    LocalDate lastDay,
    Optional<ContributionWish> wish,
    boolean takenBack) {

  private static final String VERSION = "2";
  private static final String BETWEEN_IDS = ",";
  private static final String NONE = "NONE";

  static JournalEntry of(ErasureRow erasure, Claim person) {
    return new JournalEntry(
        erasure.id(),
        erasure.scope(),
        erasure.ground(),
        erasure.hash(),
        erasure.rule(),
        erasure.plannedAt(),
        erasure.approval().orElseThrow(),
        person.standing(),
        person.ids(),
        person.lastDay(),
        person.wish(),
        false);
  }

  /** Return what says that the person has stayed after all. */
  JournalEntry back() {
    return new JournalEntry(
        erasure, scope, ground, plan, rule, plannedAt, approval, standing, ids, lastDay, wish,
        true);
  }

  List<String> words() {
    return List.of(
        VERSION,
        erasure.toString(),
        scope.school().toString(),
        scope.day().toString(),
        plan,
        rule,
        plannedAt.toString(),
        approval.at().toString(),
        approval.beginsAt().toString(),
        approval.backups().toString(),
        standing.toString(),
        ids.stream().map(PersonId::toString).collect(Collectors.joining(BETWEEN_IDS)),
        lastDay.toString(),
        wish.map(Enum::name).orElse(NONE),
        ground.map(Enum::name).orElse(NONE),
        Boolean.toString(takenBack));
  }

  /** Read what {@link #words} has written; empty if a version to come has. */
  static Optional<JournalEntry> read(List<String> words) {
    if (!words.get(0).equals(VERSION)) {
      return Optional.empty();
    }
    return Optional.of(
        new JournalEntry(
            ErasureId.parse(words.get(1)),
            new DueOn(new SchoolId(UUID.fromString(words.get(2))), LocalDate.parse(words.get(3))),
            said(words.get(14)).map(ErasureGround::valueOf),
            words.get(4),
            words.get(5),
            Instant.parse(words.get(6)),
            new Approval(
                Optional.empty(),
                Instant.parse(words.get(7)),
                Instant.parse(words.get(8)),
                Duration.parse(words.get(9))),
            person(words.get(10)),
            Arrays.stream(words.get(11).split(BETWEEN_IDS, -1)).map(JournalEntry::person).toList(),
            LocalDate.parse(words.get(12)),
            said(words.get(13)).map(ContributionWish::valueOf),
            Boolean.parseBoolean(words.get(15))));
  }

  private static Optional<String> said(String word) {
    return word.equals(NONE) ? Optional.empty() : Optional.of(word);
  }

  private static PersonId person(String text) {
    return new PersonId(UUID.fromString(text));
  }
}
