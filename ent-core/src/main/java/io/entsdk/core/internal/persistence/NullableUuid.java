package io.entsdk.core.internal.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Carries a {@code uuid} column that may be null, unchanged.
 *
 * <p>Every nullable {@link UUID} attribute names this converter: without it EclipseLink 4.0 throws
 * on reading a null and binds a null as text, which PostgreSQL refuses.
 */
@Converter
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
