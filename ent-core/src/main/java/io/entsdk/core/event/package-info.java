/** What happened, told once it is committed. */
@NullMarked
package io.entsdk.core.event;

import org.jspecify.annotations.NullMarked;
