package io.entsdk.houserules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Cacheable;

/** Refuses an entity that a provider may keep in a cache shared by units of work. */
final class BeAnUncachedRow extends ArchCondition<JavaClass> {

  BeAnUncachedRow() {
    super("be annotated with @Cacheable(false)");
  }

  @Override
  public void check(JavaClass row, ConditionEvents events) {
    boolean uncached =
        row.tryGetAnnotationOfType(Cacheable.class)
            .map(cacheable -> !cacheable.value())
            .orElse(false);
    String message = row.getName() + (uncached ? " is" : " is not") + " @Cacheable(false)";
    events.add(new SimpleConditionEvent(row, uncached, message));
  }
}
