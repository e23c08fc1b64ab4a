package io.entsdk.core.internal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Cursor;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Secret;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CursorSealTest {

  private final CursorSeal seal = new CursorSeal(tenant(1), "inbox");

  @Test
  void aCursorOpensToWhereItWasMade() {
    assertEquals(List.of("dupont ada", "7"), seal.open(seal.after("dupont ada", "7")));
    assertEquals(List.of(""), seal.open(seal.after("")));
  }

  @Test
  void aCursorShowsNothingAndIsNeverTheSameTwice() {
    Cursor cursor = seal.after("dupont ada", "7");

    assertFalse(cursor.value().contains("dupont"));
    assertNotEquals(cursor, seal.after("dupont ada", "7"));
  }

  @Test
  void aCursorOfAnotherListOrTenantIsRefused() {
    Cursor cursor = seal.after("dupont ada", "7");

    refused(new CursorSeal(tenant(1), "outbox"), cursor);
    refused(new CursorSeal(tenant(2), "inbox"), cursor);
  }

  @Property(tries = 200)
  void aCursorThatWasAlteredAnywhereIsRefused(
      @ForAll @IntRange(max = 60) int at, @ForAll @IntRange(min = 1, max = 40) int by) {
    String value = seal.after("dupont ada", "7").value();
    int place = at % (value.length() - 2);
    char[] altered = value.toCharArray();
    altered[place] = (char) (altered[place] + by);

    refused(seal, new Cursor(new String(altered)));
  }

  @Test
  void whatIsNoCursorAtAllIsRefused() {
    List.of(
            "x",
            ".",
            "test.",
            "test.AAAA",
            "test.%%%",
            "other.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        .forEach(text -> refused(seal, new Cursor(text)));
    assertThrows(RejectedException.class, () -> new Cursor(""));
  }

  private static void refused(CursorSeal seal, Cursor cursor) {
    assertThrows(RejectedException.class, () -> seal.open(cursor), cursor.value());
  }

  private static Tenant tenant(int id) {
    return EntRuntime.builder()
        .unitOfWork(new NoDatabase())
        .keys(KeySource.derivedFrom("test", Secret.ofText("x".repeat(32))))
        .build()
        .tenant(TenantId.of(id));
  }

  /** Stands in where nothing is to be read. */
  private static final class NoDatabase implements UnitOfWork {

    @Override
    public <T> T joined(Function<EntityManager, T> work) {
      throw new IllegalStateException("there is no database here");
    }

    @Override
    public <T> T independent(Function<EntityManager, T> work) {
      throw new IllegalStateException("there is no database here");
    }
  }
}
