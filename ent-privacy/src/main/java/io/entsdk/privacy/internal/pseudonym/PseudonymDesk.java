package io.entsdk.privacy.internal.pseudonym;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.access.Reading;
import io.entsdk.core.internal.directory.Checks;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.directory.TiedSchools;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.PrivacyReads;
import io.entsdk.privacy.pseudonym.Pseudonym;
import io.entsdk.privacy.pseudonym.ServiceEpoch;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names people to services, for one actor in one unit of work. */
public final class PseudonymDesk {

  private static final String SERVICE = "[a-z][a-z0-9-]{1,28}";
  private static final int MOST = 10_000;

  private final Unit unit;
  private final Actor actor;
  private final JpaEpochs epochs;

  public PseudonymDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.epochs = new JpaEpochs(unit);
  }

  public ServiceEpoch open(String service) {
    new Checks()
        .that(service.matches(SERVICE), "service", "malformed", "2 to 29 of a-z, 0-9 and -")
        .pass();
    administer();
    List<ServiceEpoch> known = epochs.of(service);
    return known.isEmpty() ? begin(service, 1) : known.get(0);
  }

  public ServiceEpoch renew(String service) {
    administer();
    return begin(service, current(service).epoch() + 1);
  }

  public List<ServiceEpoch> list() {
    new AccessCheck(unit).require(actor, PrivacyPermissions.RENAME_PEOPLE, new Scope.OfTenant());
    return epochs.list();
  }

  public Pseudonym of(PersonId person, String service) {
    require(PrivacyPermissions.READ_PSEUDONYM, new Scope.OfPerson(person));
    PersonId standing =
        new JpaPeople(unit)
            .find(person)
            .map(Person::id)
            .orElseThrow(() -> new NotFoundException("Person", person));
    return key(current(service)).of(standing);
  }

  public Map<PersonId, Pseudonym> ofAll(
      Collection<PersonId> people, String service, SchoolId school) {
    require(PrivacyPermissions.READ_PSEUDONYM, new Scope.OfSchool(school));
    new Checks().that(people.size() <= MOST, "people", "too-many", "at most " + MOST).pass();
    EpochKey key = key(current(service));
    Set<PersonId> known = new TiedSchools(unit).ofThoseOf(school).keySet();
    new Checks()
        .that(known.containsAll(people), "people", "not-of-the-school", "people of this school")
        .pass();
    Identities same = new JpaIdentities(unit).of(people);
    Set<PersonId> told = new NamedPeople(unit).among(people.stream().map(same::of).toList());
    Map<PersonId, Pseudonym> names = new LinkedHashMap<>();
    people.stream()
        .filter(person -> told.contains(same.of(person)))
        .forEach(person -> names.put(person, key.of(same.of(person))));
    return names;
  }

  public Optional<PersonId> identify(Pseudonym pseudonym, String service, SchoolId school) {
    Reading reading =
        new AccessCheck(unit)
            .requireRead(actor, PrivacyReads.IDENTIFIED, new Scope.OfSchool(school));
    List<EpochKey> keys =
        known(service).stream().map(this::keyIfThere).flatMap(Optional::stream).toList();
    return reading.of(
        () -> bearer(pseudonym, keys, school), found -> found.map(List::of).orElse(List.of()));
  }

  private Optional<PersonId> bearer(Pseudonym pseudonym, List<EpochKey> keys, SchoolId school) {
    Set<PersonId> people = new TiedSchools(unit).ofThoseOf(school).keySet();
    Identities same = new JpaIdentities(unit).of(people);
    return keys.stream()
        .flatMap(
            key -> same.allOf(people).stream().filter(person -> key.of(person).equals(pseudonym)))
        .map(same::of)
        .findFirst();
  }

  private void administer() {
    new AccessCheck(unit).requireAct(actor, PrivacyPermissions.RENAME_PEOPLE, new Scope.OfTenant());
  }

  private void require(Permission permission, Scope scope) {
    new AccessCheck(unit).require(actor, permission, scope);
  }

  /** Begin an epoch with the key that is current now; whoever was faster has begun it. */
  private ServiceEpoch begin(String service, int epoch) {
    String keyId = unit.kernel().keys().currentSecretKey(purpose(service)).id();
    ServiceEpoch begun = new ServiceEpoch(service, epoch, keyId, unit.now());
    epochs.addAbsent(begun);
    return current(service);
  }

  private ServiceEpoch current(String service) {
    return known(service).get(0);
  }

  private List<ServiceEpoch> known(String service) {
    List<ServiceEpoch> known = epochs.of(service);
    if (known.isEmpty()) {
      throw new NotFoundException("Service", service);
    }
    return known;
  }

  private EpochKey key(ServiceEpoch epoch) {
    return keyIfThere(epoch)
        .orElseThrow(
            () ->
                new ConflictException(
                    "key-gone",
                    "Key %s of service %s is gone: begin another epoch"
                        .formatted(epoch.keyId(), epoch.service())));
  }

  private Optional<EpochKey> keyIfThere(ServiceEpoch epoch) {
    return unit.kernel()
        .keys()
        .secretKey(purpose(epoch.service()), epoch.keyId())
        .map(key -> new EpochKey(key, unit.tenantId(), epoch.epoch()));
  }

  private static KeyPurpose purpose(String service) {
    return KeyPurpose.mac("pseudonym-" + service);
  }
}
