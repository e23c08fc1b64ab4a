package io.entsdk.auth.internal.throttle;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.auth.internal.passphrase.PassphraseTables;
import io.entsdk.auth.spi.TryChange;
import io.entsdk.auth.spi.TryKey;
import io.entsdk.auth.spi.TryKey.Of;
import io.entsdk.auth.spi.TryStore;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Shows the tables, and what ent-auth moves them with, as the store that they could be. */
public final class JpaTryStore implements TryStore {

  private final EntRuntime runtime;
  private final Consumer<Instant> clock;

  public JpaTryStore(EntRuntime runtime, Consumer<Instant> clock) {
    this.runtime = runtime;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "tables";
  }

  @Override
  public Map<TryKey, String> read(TenantId tenant, Set<TryKey> keys) {
    return Unit.joined(
        runtime.tenant(tenant),
        unit -> {
          Map<TryKey, String> texts = new HashMap<>();
          keys.forEach(key -> texts.put(key, kept(unit, key).text()));
          return texts;
        });
  }

  private record KeptText(String text, long version) {}

  private static KeptText kept(Unit unit, TryKey key) {
    String table = key.of() == Of.WORDS ? PassphraseTables.TRIES : "ent_auth_throttle";
    return unit
        .rows(
            readsAll(
                DECIDING,
                """
                select version, streaks, recent, mistakes from %s
                where tenant = cast(?1 as int) and subject_id = cast(?2 as uuid)"""
                    .formatted(table)),
            unit.tenantId().value(),
            key.subject())
        .stream()
        .map(
            row ->
                new KeptText(
                    new TryCountsText(row.text(1), row.text(2), row.text(3)).joined(),
                    row.bigint(0)))
        .findFirst()
        .orElse(new KeptText("", Tries.NO_ROW));
  }

  @Override
  public boolean change(TenantId id, List<TryChange> changes, Instant at) {
    clock.accept(at);
    Tenant tenant = runtime.tenant(id);
    return new Contest(tenant).win(unit -> round(unit, changes)).orElseThrow();
  }

  /** Return false where another text is expected; empty when somebody was faster just now. */
  private static Optional<Boolean> round(Unit unit, List<TryChange> changes) {
    List<Move> moves = new ArrayList<>();
    for (TryChange change : changes) {
      KeptText kept = kept(unit, change.key());
      if (!kept.text().equals(change.expected())) {
        return Optional.of(false);
      }
      moves.add(new Move(change.key(), kept.version(), TryCountsText.ofJoined(change.next())));
    }
    return written(unit, moves) ? Optional.of(true) : Optional.empty();
  }

  private static boolean written(Unit unit, List<Move> moves) {
    if (moves.get(0).key().of() != Of.WORDS) {
      return new JpaThrottle(unit).move(moves);
    }
    return new TryTable(unit, PassphraseTables.TRIES).move(moves.get(0));
  }

  @Override
  public void forget(TenantId tenant, Set<TryKey> keys) {
    Unit.joined(
        runtime.tenant(tenant),
        unit -> {
          keys.forEach(key -> forget(unit, key));
          return true;
        });
  }

  private static void forget(Unit unit, TryKey key) {
    Reprieve reprieve = new Reprieve(unit);
    if (key.of() == Of.WORDS) {
      reprieve.ofWords(new TryTable(unit, PassphraseTables.TRIES), List.of(key.subject()));
    } else {
      reprieve.ofPupils(List.of(new PersonId(key.subject())));
    }
  }

  @Override
  public int forgetBefore(TenantId tenant, Instant before, int most) {
    return Unit.independent(
        runtime.tenant(tenant),
        unit -> {
          int gone = new JpaThrottle(unit).purge(before, most);
          return gone == most
              ? gone
              : gone + new TryTable(unit, PassphraseTables.TRIES).purge(before, most - gone);
        });
  }
}
