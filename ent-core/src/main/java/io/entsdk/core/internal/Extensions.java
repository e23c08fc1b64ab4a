package io.entsdk.core.internal;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.spi.EventListener;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.core.spi.Witness;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Holds what the host and its vendors' parts have plugged in, each under an id of its own. */
public record Extensions(
    List<EventListener> listeners, List<PersonalDataSource> personalData, List<Witness> witnesses) {

  public Extensions {
    listeners = distinct(listeners, EventListener::id);
    personalData = distinct(personalData, PersonalDataSource::id);
    witnesses = distinct(witnesses, Witness::id);
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
