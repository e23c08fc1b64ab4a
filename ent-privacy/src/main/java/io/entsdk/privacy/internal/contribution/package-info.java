/** Keeps the answers of whoever has contributed to places of others. */
@NullMarked
package io.entsdk.privacy.internal.contribution;

import org.jspecify.annotations.NullMarked;
