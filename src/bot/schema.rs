//! The whole dispatch tree, in one function: the table of contents of the bot.

use std::sync::Arc;

use teloxide::dispatching::{DpHandlerDescription, UpdateFilterExt};
use teloxide::dptree::{self, Handler, di::DependencyMap};
use teloxide::prelude::*;

use super::commands::{self, Command};
use super::desk::Desk;
use super::send::Handled;
use super::{
    browse, buttons, feedback, group, handover, inline, intake, newsroom, owner, privacy, private, reading, settings,
    shelf, steps, subscriptions, welcome,
};
use crate::render::telegram::Press;
use crate::store::inbox::Slot;

pub type Schema = Handler<'static, Handled, DpHandlerDescription>;

/// Who deals with what. The first branch that fits has it; what fits none passes in silence.
#[rustfmt::skip]
pub fn schema() -> Schema {
    dptree::entry()
        .branch(Update::filter_message().filter_map(group::migration).endpoint(group::migrated))
        .branch(Update::filter_message().filter(reading::is_for_a_bot_to_read)
            .branch(dptree::filter_map(Command::read)
                .inspect_async(steps::leave)
                .branch(dptree::case![Command::Start(payload)].endpoint(welcome::start))
                .branch(dptree::case![Command::Help].endpoint(commands::help))
                .branch(dptree::case![Command::Ask(question)].endpoint(commands::ask))
                .branch(dptree::case![Command::Browse(family, words)].endpoint(browse::open))
                .branch(dptree::case![Command::Id].endpoint(commands::id))
                .branch(dptree::case![Command::Forget].endpoint(commands::forget))
                .branch(dptree::case![Command::Subscribe(words)].endpoint(subscriptions::subscribe))
                .branch(dptree::case![Command::Subscriptions].endpoint(subscriptions::list))
                .branch(dptree::case![Command::Preview(words)].endpoint(subscriptions::preview))
                .branch(dptree::case![Command::Unsubscribe].endpoint(subscriptions::unsubscribe))
                .branch(dptree::case![Command::Settings].endpoint(settings::command))
                .branch(dptree::case![Command::Feedback(words)].endpoint(feedback::command))
                .branch(dptree::case![Command::Privacy].endpoint(privacy::tell))
                .branch(dptree::case![Command::Erase].endpoint(privacy::ask_to_erase))
                .branch(dptree::case![Command::Status].endpoint(owner::status))
                .branch(dptree::case![Command::Unanswered].endpoint(owner::unanswered))
                .branch(dptree::case![Command::Feeds(words)].endpoint(newsroom::feeds))
                .branch(dptree::case![Command::Review].endpoint(newsroom::review))
                .branch(dptree::case![Command::Editors(words)].endpoint(newsroom::editors))
                .branch(dptree::case![Command::Invite].endpoint(newsroom::refuse))
                .branch(dptree::case![Command::Remove(address)].endpoint(shelf::remove))
                .branch(dptree::case![Command::ReadAgain].endpoint(shelf::read_again))
                .branch(dptree::case![Command::Unknown].endpoint(commands::unknown))
                .branch(dptree::case![Command::Forwarded].endpoint(commands::forwarded))
                .branch(dptree::case![Command::NotMine].endpoint(silence)))
            .branch(dptree::filter_map(steps::answered).endpoint(steps::finish))
            .branch(dptree::filter_map(intake::handed).endpoint(intake::take))
            .branch(dptree::filter(reading::is_private)
                .branch(dptree::filter_map(private::question).endpoint(private::answer))
                .branch(dptree::endpoint(private::not_text)))
            .branch(dptree::filter_map(group::question)
                .endpoint(group::answer)))
        .branch(Update::filter_edited_message()
            .filter(reading::is_private)
            .filter(reading::is_for_a_bot_to_read)
            .endpoint(private::edited))
        .branch(Update::filter_callback_query()
            .branch(dptree::filter_map(buttons::read)
                .branch(dptree::case![Press::Sources(key)].endpoint(buttons::sources))
                .branch(dptree::case![Press::More(key)].endpoint(buttons::more))
                .branch(dptree::case![Press::Suggestion(key, number)].endpoint(buttons::suggestion))
                .branch(dptree::case![Press::Choice(key, number)].endpoint(buttons::choice))
                .branch(dptree::case![Press::Right(key)].endpoint(feedback::right))
                .branch(dptree::case![Press::Wrong(key)].endpoint(feedback::wrong))
                .branch(dptree::case![Press::Reason(key, number)].endpoint(feedback::reason))
                .branch(dptree::case![Press::HandOver(key)].endpoint(handover::hand_over))
                .branch(dptree::case![Press::Reply(key)].endpoint(handover::reply))
                .branch(dptree::case![Press::Turn(key, number)].endpoint(browse::turn))
                .branch(dptree::case![Press::File(key)].endpoint(browse::file))
                .branch(dptree::case![Press::Set(setting)].endpoint(settings::set))
                .branch(dptree::case![Press::Erase(yes)].endpoint(privacy::erase))
                .branch(dptree::case![Press::Decide(key, number)].endpoint(newsroom::decide))
                .branch(dptree::case![Press::Remove(key, removal)].endpoint(shelf::press))
                .branch(dptree::case![Press::Next(key)].endpoint(buttons::next))
                .branch(dptree::case![Press::Hour(minute, chat)].endpoint(subscriptions::hour))
                .branch(dptree::case![Press::Change(number, change)].endpoint(subscriptions::change))
                .branch(dptree::case![Press::Adjust(number, change)].endpoint(subscriptions::adjust)))
            .endpoint(buttons::out_of_date))
        .branch(Update::filter_inline_query().endpoint(inline::answer))
        .branch(Update::filter_my_chat_member().endpoint(group::membership))
}

/// What the handlers may ask for.
pub fn dependencies(desk: Arc<Desk>, slot: Slot, update: Update) -> DependencyMap {
    dptree::deps![desk, slot, update]
}

async fn silence() -> Handled {
    Handled::Done
}

#[cfg(test)]
pub mod tests {
    use std::future::pending;

    use teloxide::types::Me;

    use super::*;
    use crate::answer::{Answer, Rich, Status};
    use crate::bot::stop::Stop;
    use crate::bot::{Engine, Overview};
    use crate::store::Store;
    use crate::text::Lang;

    pub fn desk(state: &std::path::Path, stop: impl Future<Output = ()> + Send + 'static) -> Arc<Desk> {
        let me: Me = serde_json::from_value(serde_json::json!({
            "id": 1, "is_bot": true, "first_name": "Thi đua", "username": "thidua_bot", "can_join_groups": true,
            "can_read_all_group_messages": false, "supports_inline_queries": false, "has_main_web_app": false,
        }))
        .unwrap();
        let engine = Engine {
            ask: Arc::new(|_, _| Answer {
                status: Status::NotFound,
                lang: Lang::Vi,
                text: Rich::plain("Không tìm thấy."),
                sources: Vec::new(),
                more: Vec::new(),
                suggestions: Vec::new(),
                choices: Vec::new(),
                facts: Vec::new(),
                trace: Vec::new(),
                weighed: Vec::new(),
                told: None,
            }),
            unit: Arc::new(|_| None),
            article: Arc::new(|_| None),
            overview: Arc::new(Overview::default),
            browse: Arc::new(|_, _| crate::browse::Screen::default()),
            place: Arc::new(|_, _, _| None),
            examples: Arc::new(|_, _| Vec::new()),
            pieces: Arc::new(|_, _| Vec::new()),
            news: Arc::new(|_| Vec::new()),
            request: Arc::new(|_| Ok(crate::digest::request::Request::default())),
            tidings: Arc::new(Vec::new),
            take_in: Arc::new(|_, _| Err(crate::intake::foreign::Refusal::Empty.into())),
            newsroom: Arc::new(|_| Ok(crate::intake::newsroom::Newsroom::default())),
            corrections: Arc::new(|_| Vec::new()),
            remove: Arc::new(|_| Ok(None)),
            refresh: Arc::new(|| ()),
        };
        let settings = crate::bot::Settings {
            token: crate::bot::Token::new("1:x").unwrap(),
            api_url: None,
            proxy: None,
            state: state.to_owned(),
            owners: Vec::new(),
            now: None,
            access: crate::access::Access::Open,
            health: None,
            notify: None,
        };
        let store = Arc::new(Store::open(state).unwrap());
        let nowhere = Bot::new("1:x").set_api_url("http://127.0.0.1:9".parse().unwrap());
        Arc::new(Desk::new(
            nowhere,
            me,
            store,
            engine,
            &settings,
            Arc::new(crate::bot::health::Health::new(None)),
            Stop::after(stop),
        ))
    }

    /// dptree checks only at run time that whatever a handler asks for is there.
    #[tokio::test]
    async fn every_handler_finds_what_it_asks_for() {
        let state = tempfile::tempdir().unwrap();
        let dependencies = dependencies(desk(state.path(), pending()), Slot(1), update());
        dptree::type_check(schema().sig(), &dependencies, &[]);
    }

    pub fn update() -> Update {
        let now = jiff::Timestamp::now().as_second();
        let chat = serde_json::json!({"id": 5, "type": "private", "first_name": "A"});
        let message = serde_json::json!({"message_id": 1, "date": now, "chat": chat, "text": "x"});
        let update = serde_json::json!({"update_id": 1, "message": message}).to_string();
        serde_json::from_str(&update).unwrap()
    }
}
