/** Schools, people and the dated facts that join them. */
@NullMarked
package io.entsdk.core.directory;

import org.jspecify.annotations.NullMarked;
