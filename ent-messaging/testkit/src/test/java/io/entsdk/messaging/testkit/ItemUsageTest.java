package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.usage.Usage;
import io.entsdk.core.usage.UsageFigure;
import io.entsdk.core.usage.UsageMeasure;
import io.entsdk.core.usage.UsageWeek;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class ItemUsageTest {

  private static final UsageWeek WEEK = UsageWeek.of(LocalDate.of(2026, 9, 15));

  @Parameter Database database;
  private final List<PersonId> guardians = new ArrayList<>();
  private Post post;

  @BeforeEach
  void adaHasFiveGuardians() {
    post = new Post(database);
    guardians.addAll(List.of(post.ent().grace(), post.ent().charles()));
    for (int i = 0; i < 3; i++) {
      guardians.add(anotherGuardian());
    }
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void whatFiveGuardiansReadIsAFigureAndWhatOneTeacherSentIsNone() {
    ItemId item = post.sendTrip();
    ItemId other = post.sendTrip();
    guardians.forEach(one -> post.of(one).open(item));
    post.of(post.ent().grace()).open(other);

    assertEquals(
        List.of(new UsageFigure(WEEK, Profile.TUT, UsageMeasure.ANNOUNCEMENT_READ, 1, 5, 6)),
        counted());
  }

  @Test
  void whatFourGuardiansReadIsNone() {
    ItemId item = post.sendTrip();
    guardians.subList(0, 4).forEach(one -> post.of(one).open(item));

    assertEquals(List.of(), counted());
  }

  private List<UsageFigure> counted() {
    post.ent().clock().set(Instant.parse("2026-09-21T12:00:00Z"));
    Jobs.of(post.ent().runtime()).run("usage", Budget.minutes(1));
    return Usage.of(post.ent().tenant())
        .figuresOf(post.ent().school().id(), WEEK, WEEK, Actor.system("test"));
  }

  private PersonId anotherGuardian() {
    UUID id = UUID.randomUUID();
    post.run(
        "insert into ent_core_person (tenant, id, version, last_name, first_name, sort_key) values (1, ?, 0, 'X', 'Y', 'x y')",
        id);
    post.run(
        """
        insert into ent_core_guardianship
          (tenant, id, version, guardian_id, child_id, state, first_day, last_day, source)
        values (1, ?, 0, ?, ?, 'FULL', date '2026-09-01', null, 'test')""",
        UUID.randomUUID(),
        id,
        post.ent().ada().value());
    return new PersonId(id);
  }
}
