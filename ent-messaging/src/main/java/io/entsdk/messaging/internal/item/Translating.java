package io.entsdk.messaging.internal.item;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.internal.html.Body;
import io.entsdk.messaging.internal.notice.Languages;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.OpenItem;
import io.entsdk.messaging.item.Rendition;
import io.entsdk.messaging.spi.Translator;
import io.entsdk.messaging.spi.Translator.Words;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a reader an item in the own language; no connection is held while an engine works. */
public final class Translating {

  private static final Logger LOG = LoggerFactory.getLogger(Translating.class);

  private Translating() {}

  private record Asked(OpenItem original, Locale language) {}

  /** Return {@code item} as the actor wants it; empty where it is to be read as it is. */
  public static Optional<Rendition> of(Tenant tenant, Actor actor, ItemId item) {
    Asked asked = Unit.joined(tenant, unit -> asked(unit, actor, item));
    if (asked.language().getLanguage().equals(Languages.USUAL.getLanguage())) {
      return Optional.empty();
    }
    return tenant
        .kernel()
        .extensions()
        .find(Translator.class)
        .flatMap(engine -> rendition(engine, asked));
  }

  private static Asked asked(Unit unit, Actor actor, ItemId item) {
    OpenItem original = new Reading(unit, actor, MessagingPermissions.READ_OWN_MESSAGES).open(item);
    return new Asked(original, new Languages(unit).of(Persons.of(actor)));
  }

  private static Optional<Rendition> rendition(Translator engine, Asked asked) {
    Words original = new Words(asked.original().entry().subject(), asked.original().text());
    return translated(engine, original, asked.language())
        .filter(words -> Content.violations(words.subject(), Body.plain(words.text())).isEmpty())
        .map(
            words ->
                new Rendition(
                    asked.original(),
                    asked.language(),
                    words.subject(),
                    words.text(),
                    engine.id()));
  }

  private static Optional<Words> translated(Translator engine, Words original, Locale to) {
    try {
      return engine.translate(original, to);
    } catch (RuntimeException e) {
      LOG.warn("Translator {} failed with {}: no translation", engine.id(), e.getClass().getName());
      return Optional.empty();
    }
  }
}
