//! The binding: loading, drawing, what the mouse does, disposal.

use crate::support::{echarts, frame, name_chunk, stage};
use response_record::browser::echarts::{Heard, Mark, Picture, load_echarts};
use response_record::charts::{Look, stages};
use response_record::i18n::EN;
use response_record::stats::{Summary, Tally};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, MouseEvent, MouseEventInit};

fn look(width: f64) -> Look {
    let color = |text: &str| text.to_owned();
    Look {
        width,
        ink: color("#111111"),
        ink_2: color("#222222"),
        paper: color("#ffffff"),
        rule: color("#cccccc"),
        yes: color("#1c5a62"),
        on_yes: color("#ffffff"),
        no: color("#7f4a0c"),
        unknown: color("#edf0ef"),
        hatch: color("#c3cbcb"),
        font: color("sans-serif"),
        ..Look::default()
    }
}

fn summary(yes: u32) -> Summary {
    let tally = Tally { yes, no: 0, unknown: 10 - yes };
    Summary { n: 10, stages: [tally; 7], ..Summary::default() }
}

fn option(yes: u32, width: f64) -> Value {
    let look = look(width);
    stages::stages(&summary(yes), &EN, &look).unwrap().option(&look)
}

/// Hears nothing of the mouse.
fn deaf() -> Heard {
    Heard { clicked: Arc::new(|_, _| {}), pointed: Arc::new(|_| {}) }
}

fn texts(element: &Element) -> Vec<String> {
    let found = element.query_selector_all("svg text").unwrap();
    (0..found.length()).filter_map(|index| found.item(index)?.text_content()).collect()
}

#[wasm_bindgen_test]
async fn a_picture_is_svg_and_says_its_figures() {
    let element = stage(600, stages::HEIGHT);
    let picture = Picture::new(&echarts().await, &element, deaf()).unwrap();
    picture.draw(&option(4, 600.0), (600.0, stages::HEIGHT)).unwrap();
    frame().await;
    assert!(element.query_selector("canvas").unwrap().is_none());
    let texts = texts(&element);
    assert!(texts.iter().any(|text| text == "4 yes"), "{texts:?}");
    assert!(texts.iter().any(|text| text == "6 unknown"), "{texts:?}");
}

#[wasm_bindgen_test]
async fn a_new_option_replaces_the_old_one() {
    let element = stage(600, stages::HEIGHT);
    let picture = Picture::new(&echarts().await, &element, deaf()).unwrap();
    picture.draw(&option(4, 600.0), (600.0, stages::HEIGHT)).unwrap();
    picture.draw(&option(7, 600.0), (600.0, stages::HEIGHT)).unwrap();
    frame().await;
    let texts = texts(&element);
    assert!(texts.iter().any(|text| text == "7 yes") && !texts.iter().any(|text| text == "4 yes"), "{texts:?}");
}

#[wasm_bindgen_test]
async fn a_picture_takes_the_size_of_its_element() {
    let element = stage(600, stages::HEIGHT);
    let picture = Picture::new(&echarts().await, &element, deaf()).unwrap();
    picture.draw(&option(4, 600.0), (600.0, stages::HEIGHT)).unwrap();
    element.style().set_property("width", "320px").unwrap();
    picture.draw(&option(4, 320.0), (320.0, stages::HEIGHT)).unwrap();
    frame().await;
    let svg = element.query_selector("svg").unwrap().unwrap();
    assert_eq!(svg.get_attribute("width").as_deref(), Some("320"));
}

#[wasm_bindgen_test]
async fn a_click_names_series_and_row() {
    let element = stage(600, stages::HEIGHT);
    let hits = Arc::new(Mutex::new(Vec::new()));
    let seen = hits.clone();
    let clicked = move |series: String, row: usize| seen.lock().unwrap().push((series, row));
    let picture = Picture::new(&echarts().await, &element, Heard { clicked: Arc::new(clicked), ..deaf() }).unwrap();
    picture.draw(&option(5, 600.0), (600.0, stages::HEIGHT)).unwrap();
    frame().await;
    // The bars stand in the middle of their rows: the right half of the second row's bar is "unknown".
    let row = f64::from(stages::HEIGHT) / 7.0;
    click(&element, 430.0, row * 1.5);
    click(&element, 150.0, row * 0.5);
    assert_eq!(*hits.lock().unwrap(), [("unknown".to_owned(), 1), ("yes".to_owned(), 0)]);
}

/// A picture of this option, and the marks that it says the mouse stands on.
async fn watched(element: &HtmlElement, option: &Value) -> (Picture, Arc<Mutex<Vec<Option<Mark>>>>) {
    let marks = Arc::new(Mutex::new(Vec::new()));
    let seen = marks.clone();
    let pointed = move |mark: Option<Mark>| seen.lock().unwrap().push(mark);
    let picture = Picture::new(&echarts().await, element, Heard { pointed: Arc::new(pointed), ..deaf() }).unwrap();
    picture.draw(option, (600.0, stages::HEIGHT)).unwrap();
    frame().await;
    (picture, marks)
}

#[wasm_bindgen_test]
async fn a_mark_that_the_mouse_stands_on_is_named_until_it_leaves() {
    let element = stage(600, stages::HEIGHT);
    let (_picture, marks) = watched(&element, &option(5, 600.0)).await;
    let row = f64::from(stages::HEIGHT) / 7.0;
    mouse(&element, &["mousemove"], 430.0, row * 1.5);
    assert_eq!(*marks.lock().unwrap(), [Some(("unknown".to_owned(), 1))]);
    mouse(&element, &["mouseout"], 430.0, f64::from(stages::HEIGHT) + 50.0);
    assert_eq!(marks.lock().unwrap().last(), Some(&None));
}

#[wasm_bindgen_test]
async fn upright_bars_are_counted_from_the_left() {
    let element = stage(300, 200);
    let bars = json!({
        "animation": false,
        "grid": { "left": 0, "right": 0, "top": 0, "bottom": 0 },
        "xAxis": { "type": "category", "data": ["a", "b", "c"] },
        "yAxis": { "type": "value" },
        "series": [{ "id": "bars", "type": "bar", "data": [3, 2, 1] }],
    });
    let (_picture, marks) = watched(&element, &bars).await;
    mouse(&element, &["mousemove"], 150.0, 130.0);
    assert_eq!(*marks.lock().unwrap(), [Some(("bars".to_owned(), 1))]);
}

fn click(element: &Element, x: f64, y: f64) {
    mouse(element, &["mousemove", "mousedown", "mouseup", "click"], x, y);
}

/// Events at this place in the element, as a mouse makes them.
fn mouse(element: &Element, kinds: &[&str], x: f64, y: f64) {
    let frame = element.get_bounding_client_rect();
    let target = element.query_selector("svg").unwrap().unwrap();
    for kind in kinds {
        let at = MouseEventInit::new();
        at.set_bubbles(true);
        at.set_client_x((frame.left() + x) as i32);
        at.set_client_y((frame.top() + y) as i32);
        target.dispatch_event(&MouseEvent::new_with_mouse_event_init_dict(kind, &at).unwrap()).unwrap();
    }
}

#[wasm_bindgen_test]
async fn a_dropped_picture_leaves_nothing_behind() {
    let element = stage(600, stages::HEIGHT);
    let picture = Picture::new(&echarts().await, &element, deaf()).unwrap();
    picture.draw(&option(4, 600.0), (600.0, stages::HEIGHT)).unwrap();
    assert!(element.query_selector("svg").unwrap().is_some());
    drop(picture);
    assert_eq!(element.child_element_count(), 0);
}

#[wasm_bindgen_test]
async fn code_that_is_not_there_is_an_error_and_a_retry_heals() {
    name_chunk("echarts", "missing.js");
    assert!(load_echarts().await.is_err());
    echarts().await;
}
