//! Stage 6: somebody's words become a [`Query`].
