//! A municipality and its names.

/// One of the municipalities. Both of its names are used, and neither stands for it alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Municipality {
    /// Stable identifier, such as `kline-klina`.
    pub id: String,
    /// Albanian name.
    pub name_sq: String,
    /// Serbian name in Latin script.
    pub name_sr_latn: String,
    /// Serbian name in Cyrillic script.
    pub name_sr_cyrl: String,
    /// Id of the district.
    pub district: String,
    /// Row in the tile grid, from the north.
    pub grid_row: u8,
    /// Column in the tile grid, from the west.
    pub grid_column: u8,
}
