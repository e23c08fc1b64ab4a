package io.entsdk.core.internal.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Carries a {@code uuid} column that may be null, unchanged.
 *
 * <p>Every nullable {@link UUID} attribute names this converter: without it EclipseLink 4.0 throws
 * on reading a null and binds a null as text, which PostgreSQL refuses.
 *
 * <p>The mapping file alone registers it: were it annotated too, Quarkus would find it in the index
 * of the jar as well, and Hibernate refuses a converter that comes twice.
 */
public final class NullableUuid implements AttributeConverter<@Nullable UUID, @Nullable UUID> {

  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable UUID attribute) {
    return attribute;
  }

  @Override
  public @Nullable UUID convertToEntityAttribute(@Nullable UUID column) {
    return column;
  }
}
