//! Closed lists of codes: one enum each, whose ids are the same in files, URLs and tables.

/// A value out of a closed list, with the id that stands for it in files and URLs.
pub trait Coded: Copy + Ord + 'static {
    /// All values, in the order in which they are shown.
    const ALL: &'static [Self];

    /// The id in files and URLs, such as `police_attended`.
    fn id(self) -> &'static str;

    /// Position in [`Coded::ALL`].
    fn index(self) -> usize;

    /// The value with this id, if there is one.
    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.id() == id)
    }
}

/// Declares an enum of unit variants with an id each, and implements [`Coded`] for it.
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $crate::model::Coded for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }

            fn index(self) -> usize {
                self as usize
            }
        }
    };
}
pub(crate) use coded;
