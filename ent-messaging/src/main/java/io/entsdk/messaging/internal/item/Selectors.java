package io.entsdk.messaging.internal.item;

import io.entsdk.core.directory.ClassId;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Selector;
import java.util.List;

/** Reads the classes that an audience names. */
final class Selectors {

  private Selectors() {}

  static List<ClassId> classesOf(Audience audience) {
    return audience.selectors().stream()
        .filter(Selector.GuardiansOfClass.class::isInstance)
        .map(selector -> ((Selector.GuardiansOfClass) selector).schoolClass())
        .toList();
  }
}
