/** Texts whose widths are measured for the test of `textWidth`, by the face that has the glyphs. */
export const LATIN_AND_CYRILLIC = [
  'Wonsan', 'Pyongyang', 'Kursk', 'Kharkiv', 'Vostochny port', 'Kuala Lumpur', 'Tumangang–Khasan', 'Russia',
  'Tōkyō', 'Yŏngbyŏn', 'Düsseldorf', 'Łódź', 'Đà Lạt', 'Reykjavík', 'Malmö', 'İzmir',
  'Курск', 'Восточный порт', 'Харків', 'Київ', 'Йошкар-Ола', 'Запоріжжя', 'Новосибирск',
  'Between 10,000 and 12,000 soldiers, by estimates', 'Shells and rockets by rail, from September 2023',
  'Where the two foreign ministers met on 12 July 2025', '“Fully supported”, he said…', 'up to 28,000 containers (claimed)',
  'LAVROV AND CHOE', 'Type 73 light machine gun', 'AVATAR', 'To',
];

export const SCRIPTS = {
  'Noto Sans KR': ['원산', '평양직할시', '갈마해안관광지구'],
  'Noto Sans JP': ['東京', 'ウラジオストク'],
  'Noto Sans SC': ['北京', '哈尔滨'],
  'Noto Sans Arabic': ['القاهرة', 'بيونغ يانغ', 'كورسك', 'فلاديفوستوك', 'وونسان'],
  'Noto Sans Hebrew': ['ירושלים', 'תל אביב', 'חיפה', 'הנמל המזרחי', 'שר החוץ'],
};
