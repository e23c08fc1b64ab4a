package io.entsdk.messaging.internal.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.internal.today.Tiles.Found;
import io.entsdk.messaging.spi.TileSource;
import io.entsdk.messaging.today.Tile;
import io.entsdk.messaging.today.TilesWanted;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A vendor's tile that throws, hangs or lies hurts nobody. */
class TilesTest {

  private static final PersonId ADA = new PersonId(new UUID(0, 1));
  private static final PersonId BOB = new PersonId(new UUID(0, 2));
  private static final TilesWanted GRACES =
      new TilesWanted(
          TenantId.of(1),
          new PersonId(new UUID(0, 3)),
          Optional.empty(),
          Set.of(ADA),
          Instant.EPOCH);

  private final Tiles tiles = new Tiles();
  private final TileSource good = source("good", any -> List.of(about(ADA)));

  @Test
  void whatThrowsOrAnswersNonsenseIsNamedAndTheOthersAreShown() {
    Found found =
        tiles.of(
            List.of(
                source(
                    "throws",
                    any -> {
                      throw new IllegalStateException("names Ada");
                    }),
                source(
                    "breaks",
                    any -> {
                      throw new StackOverflowError();
                    }),
                source("holes", any -> Arrays.asList((Tile) null)),
                good),
            GRACES);

    assertEquals(List.of(about(ADA)), found.tiles());
    assertEquals(List.of("throws", "breaks", "holes"), found.missing());
  }

  @Test
  void whatHangsCostsHalfASecondAndNoMoreThanFourThreads() {
    AtomicInteger calls = new AtomicInteger();
    TileSource hanging =
        source(
            "hangs",
            any -> {
              calls.incrementAndGet();
              while (true) {
                LockSupport.parkNanos(1_000_000_000L);
              }
            });

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < 8; i++) {
            Found found = tiles.of(List.of(hanging, good), GRACES);
            assertEquals(List.of(about(ADA)), found.tiles());
            assertEquals(List.of("hangs"), found.missing());
          }
        });
    assertEquals(4, calls.get());
  }

  @Test
  void whatIsAboutAnybodyElsesChildOrTooMuchIsNotShown() {
    Found found =
        tiles.of(
            List.of(
                source("lies", any -> List.of(about(BOB), about(ADA))),
                source("floods", any -> Collections.nCopies(1_000_000, about(ADA)))),
            GRACES);

    assertEquals(21, found.tiles().size());
    assertEquals(Set.of(ADA), Set.copyOf(found.tiles().stream().map(Tile::child).toList()));
    assertEquals(List.of(), found.missing());
  }

  @Test
  void aTileLeadsNowhereElseAndIsOneLine() {
    for (String path : List.of("https://example.test", "//example.test", "javascript:1", "/\\e")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Tile(Tile.Kind.NOTE, null, "Sortie", null, path));
    }
    for (String title : List.of("", "two\nlines", "x".repeat(121))) {
      assertThrows(
          IllegalArgumentException.class, () -> new Tile(Tile.Kind.NOTE, null, title, null, "/a"));
    }
    assertEquals(
        "Tile[NOTE null]", new Tile(Tile.Kind.NOTE, null, "Sortie", null, "/a").toString());
  }

  private static Tile about(PersonId child) {
    return new Tile(Tile.Kind.DUE, child, "Rendre le livre", null, "/books/1");
  }

  private static TileSource source(String id, Function<TilesWanted, List<Tile>> tiles) {
    return new TileSource() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public List<Tile> tiles(TilesWanted wanted) {
        return tiles.apply(wanted);
      }
    };
  }
}
