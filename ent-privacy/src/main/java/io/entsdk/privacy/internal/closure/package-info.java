/** Plans, runs, verifies and certifies the closing of whole tenants. */
@NullMarked
package io.entsdk.privacy.internal.closure;

import org.jspecify.annotations.NullMarked;
