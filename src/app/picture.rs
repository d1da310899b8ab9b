//! A picture drawn by ECharts: loaded when it comes near, drawn again when its figures, its width or the colours
//! change, disposed of when it leaves.

use crate::app::charts::Charts;
use crate::app::follow::text;
use crate::browser::echarts;
use crate::browser::{Watch, when_near, width_changes};
use crate::charts::{Drawing, Empty, Look};
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// Makes a drawing for a look.
pub type Draw = Box<dyn Fn(&Look) -> Result<Drawing, Empty> + Send + Sync>;

/// The picture. `chart` makes it for a look, and is asked again whenever a signal that it reads changes; `clicked` gets
/// the id of the series that was hit, and its row.
#[component]
pub fn Picture(
    charts: Charts,
    /// What the picture shows, in words.
    #[prop(into)]
    label: Signal<String>,
    /// Its height in CSS pixels.
    #[prop(into)]
    height: Signal<u32>,
    chart: Draw,
    clicked: Arc<dyn Fn(String, usize) + Send + Sync>,
) -> impl IntoView {
    let node = NodeRef::<Div>::new();
    let width = RwSignal::new(0.0);
    let watches = StoredValue::new_local(Vec::<Watch>::new());
    let picture = StoredValue::new_local(None::<echarts::Picture>);
    Effect::new(move || {
        let Some(element) = node.get() else { return };
        let near = when_near(&element, move || charts.load());
        if near.is_none() {
            charts.load();
        }
        let sized = width_changes(&element, move |now| width.set(now));
        watches.set_value([near, sized].into_iter().flatten().collect());
    });
    Effect::new(move || {
        let (Some(code), Some(element), width) = (charts.code(), node.get(), width.get()) else { return };
        let look = charts.look(width);
        // The height must have reached the element before ECharts measures it.
        height.track();
        let Ok(drawing) = chart(&look) else { return picture.set_value(None) };
        if width <= 0.0 {
            return;
        }
        picture.update_value(|picture| {
            if picture.is_none() {
                *picture = echarts::Picture::new(&code, &element, clicked.clone(), Arc::new(|_| {})).ok();
            }
            // What ECharts cannot draw leaves the table, which is complete.
            drop(picture.as_ref().map(|picture| picture.draw(&drawing.option(&look))));
        });
    });
    view! {
        <div
            class="picture"
            role="img"
            aria-label=label
            node_ref=node
            style:height=text(move || format!("{}px", height.get()))
        ></div>
    }
}
