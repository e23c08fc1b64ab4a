package io.entsdk.privacy.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.protection.Protection;
import io.entsdk.core.protection.RestrictionBasis;
import io.entsdk.core.protection.RestrictionRequest;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.KeySource;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.pseudonym.Pseudonym;
import io.entsdk.privacy.pseudonym.Pseudonyms;
import io.entsdk.privacy.pseudonym.ServiceEpoch;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A class is sent to a service, which knows the pupils by names of its own. */
@EachDatabase
class PseudonymStoryTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final String MATHS = "mathador";
  private static final String BOOKS = "biblio";

  @Parameter Database database;

  private final Vault vault = new Vault();
  private Ent ent;
  private Pseudonyms pseudonyms;
  private Actor head;

  @BeforeEach
  void openTwoServices() {
    ent = Ent.on(database, wiring -> wiring.keys(vault));
    pseudonyms = Privacy.of(ent.tenant()).pseudonyms();
    head = ent.as(ent.head());
    pseudonyms.open(MATHS, SYSTEM);
    pseudonyms.open(BOOKS, SYSTEM);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aServiceKnowsEachPupilByANameOfItsOwn() {
    Pseudonym ada = pseudonyms.of(ent.ada(), MATHS, ent.as(ent.ada(), Assurance.CARD));

    List<PersonId> two = List.of(ent.ada(), ent.bob());
    Map<PersonId, Pseudonym> sent = all(two);
    assertEquals(ada, sent.get(ent.ada()));
    assertEquals(Set.copyOf(two), sent.keySet());
    assertNotEquals(ada, pseudonyms.of(ent.ada(), BOOKS, head));

    List<PersonId> five = List.of(ent.ada(), ent.bob(), ent.linus(), ent.grace(), ent.cleo());
    assertEquals(5, new HashSet<>(all(five).values()).size());
    assertEquals(
        ent.statements().countIn(() -> all(two)),
        ent.statements().countIn(() -> all(five)),
        "whatever the number of people");

    assertThrows(
        AccessDeniedException.class,
        () -> pseudonyms.of(ent.ada(), MATHS, ent.as(ent.grace())),
        "families do not learn it");
    assertThrows(
        RejectedException.class,
        () ->
            pseudonyms.ofAll(
                List.of(new PersonId(new UUID(1, 2))), MATHS, ent.school().id(), head));
  }

  @Test
  void namesAreLedBackByWhoeverMayAndThatIsRecorded() {
    Pseudonym ada = pseudonyms.of(ent.ada(), MATHS, head);

    assertEquals(Optional.of(ent.ada()), identify(ada, MATHS));
    assertEquals(Optional.empty(), identify(ada, BOOKS));
    assertEquals(
        1,
        Jdbc.count(
            ent,
            "select count(*) from ent_core_audit where action = 'identify-person' and subject_id = '%s'"
                .formatted(ent.ada())));
    assertThrows(
        AccessDeniedException.class,
        () -> pseudonyms.identify(ada, MATHS, ent.school().id(), ent.as(ent.alan())));
  }

  @Test
  void anotherEpochForgetsWhomTheServiceKnew() {
    Pseudonym before = pseudonyms.of(ent.ada(), MATHS, head);
    Pseudonym books = pseudonyms.of(ent.ada(), BOOKS, head);
    vault.renew();
    assertEquals(before, pseudonyms.of(ent.ada(), MATHS, head), "the epoch keeps its key");

    ServiceEpoch second = pseudonyms.renew(MATHS, SYSTEM);

    assertEquals(2, second.epoch());
    assertEquals("k2", second.keyId());
    Pseudonym after = pseudonyms.of(ent.ada(), MATHS, head);
    assertNotEquals(before, after);
    assertEquals(books, pseudonyms.of(ent.ada(), BOOKS, head), "the other service");
    assertEquals(Optional.of(ent.ada()), identify(before, MATHS));
    assertEquals(Optional.of(ent.ada()), identify(after, MATHS));
    assertEquals(second, pseudonyms.open(MATHS, SYSTEM), "opening it once more changes nothing");
    assertEquals(
        List.of("biblio 1", "mathador 2", "mathador 1"),
        pseudonyms.list(SYSTEM).stream().map(one -> one.service() + " " + one.epoch()).toList());

    vault.destroy("k1");
    assertEquals(Optional.empty(), identify(before, MATHS), "nobody is led back any longer");
    assertEquals(Optional.of(ent.ada()), identify(after, MATHS));
    ConflictException gone =
        assertThrows(ConflictException.class, () -> pseudonyms.of(ent.ada(), BOOKS, head));
    assertEquals("key-gone", gone.code());
  }

  @Test
  void oneWhoWasEnteredTwiceHasOneName() {
    Pseudonym bob = pseudonyms.of(ent.bob(), MATHS, head);
    Pseudonym ada = pseudonyms.of(ent.ada(), MATHS, head);
    for (PersonId one : List.of(ent.ada(), ent.bob())) {
      Jdbc.execute(
          ent,
          "insert into ent_core_identity (tenant, person_id, set_id) values (1, '%s', '%s')"
              .formatted(one, ent.ada()));
    }

    assertEquals(ada, pseudonyms.of(ent.bob(), MATHS, head));
    assertEquals(
        Map.of(ent.bob(), ada),
        pseudonyms.ofAll(List.of(ent.bob()), MATHS, ent.school().id(), head));
    assertEquals(Optional.of(ent.ada()), identify(bob, MATHS), "by the name of before, too");
  }

  @Test
  void whoeverIsRestrictedIsNamedToNoService() {
    Protection.of(ent.tenant())
        .restrictions()
        .restrict(
            RestrictionRequest.whole(ent.ada(), RestrictionBasis.ACCURACY_CONTESTED, "2026/7"),
            SYSTEM);

    assertThrows(NotFoundException.class, () -> pseudonyms.of(ent.ada(), MATHS, head));
    assertEquals(
        Set.of(ent.bob()),
        pseudonyms.ofAll(List.of(ent.ada(), ent.bob()), MATHS, ent.school().id(), head).keySet());
  }

  @Test
  void nothingIsToldToAServiceThatNobodyOpened() {
    assertThrows(NotFoundException.class, () -> pseudonyms.of(ent.ada(), "mathadr", head));
    assertThrows(NotFoundException.class, () -> pseudonyms.renew("mathadr", SYSTEM));
    for (String wrong : List.of("", "a", "Maths", "maths.fr", "m".repeat(30), "1maths", "mé")) {
      assertThrows(RejectedException.class, () -> pseudonyms.open(wrong, SYSTEM), wrong);
    }
  }

  @Test
  void whoeverOpensItAtTheSameMomentOpensOne() {
    List<ServiceEpoch> opened =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> pseudonyms.open("atlas", SYSTEM)))
            .limit(8)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertEquals(1, Set.copyOf(opened).size());
    assertFalse(pseudonyms.of(ent.ada(), "atlas", head).value().isEmpty());
  }

  private Map<PersonId, Pseudonym> all(List<PersonId> people) {
    return pseudonyms.ofAll(people, MATHS, ent.school().id(), head);
  }

  private Optional<PersonId> identify(Pseudonym name, String service) {
    return pseudonyms.identify(name, service, ent.school().id(), head);
  }

  /** Is a vault that renews keys and destroys them; all other purposes have one for good. */
  private static final class Vault implements KeySource {

    private final Set<String> destroyed = ConcurrentHashMap.newKeySet();
    private int current = 1;

    void renew() {
      current++;
    }

    void destroy(String id) {
      destroyed.add(id);
    }

    @Override
    public Identified<SecretKey> currentSecretKey(KeyPurpose purpose) {
      String id = purpose.name().startsWith("pseudonym-") ? "k" + current : "k0";
      return new Identified<>(id, key(purpose, id));
    }

    @Override
    public Optional<SecretKey> secretKey(KeyPurpose purpose, String id) {
      return destroyed.contains(id) ? Optional.empty() : Optional.of(key(purpose, id));
    }

    private static SecretKey key(KeyPurpose purpose, String id) {
      byte[] bytes = (purpose.name() + " " + id + " a key of the vault, for tests").getBytes(UTF_8);
      return new SecretKeySpec(bytes, 0, 32, purpose.use().algorithm());
    }
  }
}
