package io.entsdk.privacy.pseudonym;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.pseudonym.PseudonymDesk;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names people to services, to each by another name. Each method is one unit of work.
 *
 * <p>A service learns neither an id of ours nor anything that another service has learnt, and two
 * that lay their data side by side find nobody in both. A name is computed, never stored: the first
 * 128 bits of {@code HMAC-SHA-256(key of the service, tenant | epoch | person)}. So it is the same
 * on every node and after every restart, and goes with the person. Two of 10⁷ people bear one name
 * with a probability below 10⁻²⁴ (10¹⁴ / 2¹²⁹).
 *
 * <p>The key of a service is {@link io.entsdk.core.spi.KeyPurpose#mac} of {@code pseudonym-} and
 * its name. An epoch keeps the key that it began with, whichever the vault makes current later; if
 * the vault destroys it, no name of that epoch is ever told or led back again. Whether what the
 * service keeps is anonymous then depends on what else it knows.
 *
 * <p>Whoever was entered twice and merged has one name, that of the id which stands for both: a
 * service that knew the other one meets somebody new.
 */
public final class Pseudonyms {

  private final Tenant tenant;

  public Pseudonyms(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Let {@code service} be told names, from now on; once it is, nothing changes.
   *
   * @param service 2 to 29 of a-z, 0-9 and -, beginning with a letter
   * @throws io.entsdk.core.RejectedException if it is of another shape
   */
  public ServiceEpoch open(String service, Actor actor) {
    return Unit.joined(tenant, unit -> new PseudonymDesk(unit, actor).open(service));
  }

  /**
   * Begin the next epoch: the service meets everybody as somebody new, whom it cannot join to what
   * it knew, such as after a leak or when a contract ends. Two calls at the same moment begin one.
   *
   * @throws io.entsdk.core.NotFoundException if nobody opened the service
   */
  public ServiceEpoch renew(String service, Actor actor) {
    return Unit.joined(tenant, unit -> new PseudonymDesk(unit, actor).renew(service));
  }

  /** Return every epoch of every service, by service and the newest first. */
  public List<ServiceEpoch> list(Actor actor) {
    return Unit.joined(tenant, unit -> new PseudonymDesk(unit, actor).list());
  }

  /**
   * Return the name by which {@code service} knows {@code person}.
   *
   * @throws io.entsdk.core.NotFoundException if nobody opened the service, or there is no such
   *     person
   * @throws io.entsdk.core.ConflictException with code {@code key-gone} if the vault has the key of
   *     the epoch no longer: only a new epoch helps
   */
  public Pseudonym of(PersonId person, String service, Actor actor) {
    return Unit.joined(tenant, unit -> new PseudonymDesk(unit, actor).of(person, service));
  }

  /**
   * Return the names by which {@code service} knows {@code people} of {@code school}, such as a
   * class that is sent to it, in a bounded number of statements. Whoever's identity is restricted
   * (GDPR Art. 18) is not in the answer.
   *
   * @param people at most 10,000
   * @throws io.entsdk.core.RejectedException if there are more, or one is not of the school
   * @throws io.entsdk.core.NotFoundException if nobody opened the service
   */
  public Map<PersonId, Pseudonym> ofAll(
      Collection<PersonId> people, String service, SchoolId school, Actor actor) {
    return Unit.joined(
        tenant, unit -> new PseudonymDesk(unit, actor).ofAll(people, service, school));
  }

  /**
   * Lead a name back to whoever of {@code school} bears or bore it, such as when a service reports
   * an incident; empty if nobody does. Both the question and whom it showed are recorded, and no
   * guardian is told of it: it is mostly asked for a case.
   *
   * @throws io.entsdk.core.NotFoundException if nobody opened the service
   */
  public Optional<PersonId> identify(
      Pseudonym pseudonym, String service, SchoolId school, Actor actor) {
    return Unit.joined(
        tenant, unit -> new PseudonymDesk(unit, actor).identify(pseudonym, service, school));
  }
}
