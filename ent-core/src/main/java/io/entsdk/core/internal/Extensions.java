package io.entsdk.core.internal;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.event.StoreErasure;
import io.entsdk.core.personal.ConsentQuestion;
import io.entsdk.core.personal.ConsentStatus;
import io.entsdk.core.spi.ConsentLookup;
import io.entsdk.core.spi.EventListener;
import io.entsdk.core.spi.Extension;
import io.entsdk.core.spi.ExternalStore;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.core.spi.Witness;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds what the host and its vendors' parts have plugged in, each under an id of its own. */
public record Extensions(
    List<EventListener> listeners,
    List<PersonalDataSource> personalData,
    List<Witness> witnesses,
    List<ExternalStore> stores,
    List<ConsentLookup> consents,
    List<Extension> others) {

  public Extensions {
    stores = distinct(stores, ExternalStore::id);
    listeners =
        distinct(
            Stream.concat(listeners.stream(), stores.stream().map(StoreErasure::new)).toList(),
            EventListener::id);
    personalData = distinct(personalData, PersonalDataSource::id);
    witnesses = distinct(witnesses, Witness::id);
    others = distinct(others, Extension::id);
    consents = List.copyOf(consents);
    if (consents.size() > 1) {
      throw new MisconfiguredException(
          "A runtime asks one place for consents, and was given %s and %s; keep one"
              .formatted(
                  consents.get(0).getClass().getName(), consents.get(1).getClass().getName()));
    }
  }

  /** Return the one extension of {@code type}; empty if the host has given none. */
  public <T extends Extension> Optional<T> find(Class<T> type) {
    List<T> found = all(type);
    if (found.size() > 1) {
      throw new MisconfiguredException(
          "A runtime has one %s at most, and was given %s and %s; keep one"
              .formatted(type.getSimpleName(), found.get(0).id(), found.get(1).id()));
    }
    return found.stream().findFirst();
  }

  /** Return the extensions of {@code type}, in the order in which the host gave them. */
  public <T extends Extension> List<T> all(Class<T> type) {
    return others.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * Return what stands of an agreement, as the host's own lookup says, or else the jar that keeps
   * consents; nothing where nobody knows.
   */
  public ConsentStatus consentTo(Tenant tenant, ConsentQuestion question) {
    try {
      return Stream.concat(
              consents.stream(),
              tenant.kernel().features().stream()
                  .flatMap(feature -> feature.consents(tenant).stream()))
          .findFirst()
          .map(lookup -> lookup.find(question))
          .orElse(ConsentStatus.NOT_GIVEN);
    } catch (RuntimeException e) {
      Logger log = LoggerFactory.getLogger(Extensions.class);
      log.warn("The lookup of consents failed with {}: not given", e.getClass().getName());
      return ConsentStatus.NOT_GIVEN;
    }
  }

  private static <T> List<T> distinct(Collection<T> beans, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    for (T bean : beans) {
      T twin = byId.putIfAbsent(id.apply(bean), bean);
      if (twin != null) {
        throw new MisconfiguredException(
            "Two extensions share the id %s: %s and %s; rename one"
                .formatted(id.apply(bean), twin.getClass().getName(), bean.getClass().getName()));
      }
    }
    return List.copyOf(byId.values());
  }
}
