package io.entsdk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.Event;
import io.entsdk.core.personal.ConsentAudience;
import io.entsdk.core.personal.ConsentMedium;
import io.entsdk.core.personal.ConsentQuestion;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.core.personal.ConsentStatus;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.spi.ConsentLookup;
import io.entsdk.core.spi.EventListener;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a host and its vendors' parts plug in: as beans, or found as services. */
class ExtensionsTest {

  @TempDir Path folder;

  @Test
  void beansAreTakenAsTheyAreGiven() {
    assertEquals(List.of("badges"), listeners(wiring().listener(new Badges()).build()));
  }

  @Test
  void servicesAreFoundOnlyWhereTheHostAsksForThem() throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(EventListener.class.getName()), Badges.class.getName());
    URL[] path = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
      assertEquals(List.of(), listeners(wiring().build()));
      assertEquals(List.of("badges"), listeners(wiring().discover(loader).build()));
    }
  }

  @Test
  void twoOfOneIdAreRefusedAndBothAreNamed() {
    EntRuntime.Builder twice = wiring().listener(new Badges()).listener(new OtherBadges());

    MisconfiguredException refusal = assertThrows(MisconfiguredException.class, twice::build);

    assertTrue(refusal.getMessage().contains(Badges.class.getName()), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(OtherBadges.class.getName()), refusal.getMessage());
  }

  @Test
  void whatIsMissingIsNamedWithTheLineThatAddsIt() {
    MisconfiguredException refusal =
        assertThrows(MisconfiguredException.class, () -> EntRuntime.builder().build());

    assertTrue(refusal.getMessage().contains(".unitOfWork("), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(".keys("), refusal.getMessage());
  }

  @Test
  void withoutALookupOrWithOneThatFailsNothingIsAgreedTo() {
    ConsentLookup broken =
        asked -> {
          throw new IllegalStateException("out of order");
        };
    assertEquals(ConsentStatus.NOT_GIVEN, consent(wiring()));
    assertEquals(ConsentStatus.NOT_GIVEN, consent(wiring().consents(broken)));
    assertEquals(ConsentStatus.GIVEN, consent(wiring().consents(asked -> ConsentStatus.GIVEN)));
  }

  @Test
  void twoPlacesToAskForConsentsAreRefused() {
    EntRuntime.Builder two =
        wiring().consents(asked -> ConsentStatus.GIVEN).consents(asked -> ConsentStatus.NOT_GIVEN);
    assertThrows(MisconfiguredException.class, two::build);
  }

  private static ConsentStatus consent(EntRuntime.Builder wiring) {
    PersonId anybody = new PersonId(new UUID(0, 1));
    Tenant tenant = wiring.build().tenant(TenantId.of(1));
    return tenant
        .kernel()
        .extensions()
        .consentTo(
            tenant,
            new ConsentQuestion(
                tenant.id(),
                anybody,
                Purpose.ENT_ACCOUNT,
                new ConsentScope(ConsentMedium.PHOTO, ConsentAudience.CLASS),
                LocalDate.of(2026, 9, 15)));
  }

  private static List<String> listeners(EntRuntime runtime) {
    return runtime.kernel().extensions().listeners().stream().map(EventListener::id).toList();
  }

  private static EntRuntime.Builder wiring() {
    return EntRuntime.builder()
        .unitOfWork(new NoDatabase())
        .keys(KeySource.derivedFrom("test", Secret.ofText("x".repeat(32))));
  }

  /** Gives badges. */
  public static class Badges implements EventListener {

    @Override
    public String id() {
      return "badges";
    }

    @Override
    public void on(Event event) {
      // Nothing is told here.
    }
  }

  /** Gives badges too. */
  public static final class OtherBadges extends Badges {}

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
