/** Permissions, and decisions that explain themselves. */
@NullMarked
package io.entsdk.core.access;

import org.jspecify.annotations.NullMarked;
