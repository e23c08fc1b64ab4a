package io.entsdk.testkit;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.Secret;
import io.entsdk.core.TenantId;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.UnitOfWork;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Is the school that every test begins with: it comes in once for each kind of database, a moment
 * before the tests begin, and each test works on a copy.
 */
final class SettledSchool {

  static final Instant HALF_PAST_EIGHT =
      LocalDateTime.of(2026, 9, 15, 8, 30).atZone(ZoneId.of("Europe/Paris")).toInstant();

  private static final Map<Database, SettledSchool> SETTLED = new ConcurrentHashMap<>();

  private final Original original;
  private final World world;

  private SettledSchool(Original original, World world) {
    this.original = original;
    this.world = world;
  }

  static SettledSchool in(Database kind) {
    return SETTLED.computeIfAbsent(kind, SettledSchool::settle);
  }

  private static SettledSchool settle(Database kind) {
    TestDatabase database = TestDatabase.migrated(kind);
    LentUnit unit = LentUnit.over(kind, database.counted());
    EntRuntime runtime =
        wired(unit).clock(new MovableClock(HALF_PAST_EIGHT.minusMillis(1))).build();
    World world = World.settle(runtime.tenant(TenantId.of(1)), ZoneId.of("Europe/Paris"));
    unit.giveBack();
    ProtectionWatch.ofAllTables().require(database.statements());
    return new SettledSchool(database.seal(), world);
  }

  /** Return what every runtime of the testkit begins with, all but its clock. */
  static EntRuntime.Builder wired(LentUnit unit) {
    return EntRuntime.builder()
        .unitOfWork(UnitOfWork.resourceLocal(unit.factory()))
        .keys(
            KeySource.derivedFrom(
                "test", Secret.ofText("a master key for tests, of 32 bytes and more")));
  }

  /** Return a database with this school in it. */
  TestDatabase copy() {
    return TestDatabase.copyOf(original);
  }

  Original original() {
    return original;
  }

  World world() {
    return world;
  }
}
